"""A summary ready to fill: its head, and every facet of the library in its order, with what belongs there and an
example of its kind in comments. Each is 'not-yet' until somebody writes it, so that the file passes the check as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from duizhao.diagnostics import Told, said, tell
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Library
from duizhao.model.text import Text
from duizhao.summaries import emit
from duizhao.summaries.emit import Value

_EMPTY = {
    "venue": "{zh: 刊名, en: Name of the Journal}",
    "issued": "2024-05",
    "volume": "50",
    "issue": "3",
    "pages": "1–14",
    "doi": "10.5555/example",
    "issn": "1234-5679",
    "urls": "[https://example.org/paper]",
    "clc": "F124",
    "language": "zh",
    "keywords": "[{zh: 关键词, en: keyword}]",
    "funding": "{absent: not-in-source}",
}
"""Fields of a head with an example each, for those that nothing is known of."""
_SCHEMA = "# yaml-language-server: $schema=../schema/summary.json"
_MOST_THEMES = 40


def summary_text(head: Mapping[str, Value], library: Library, language: str, *, has_schema: bool) -> str:
    return "".join(f"{line}\n" for line in _lines(head, library, language, has_schema))


def _lines(head: Mapping[str, Value], library: Library, language: str, has_schema: bool) -> Iterator[str]:
    if has_schema:
        yield _SCHEMA
    fill = tell("To fill a heading: delete 'absent: not-yet', take the '# ' from the lines below it, and write there.")
    absent = tell("What the paper does not speak to is {absent: not-addressed}. In the end run 'duizhao check'.")
    yield from (*_remark(fill, language), *_remark(absent, language))
    yield "paper:"
    yield from _head(head, language)
    yield ""
    yield from _themes(library, language)
    for facet in library.facets.values():
        yield ""
        yield from _facet(facet, library, language)
    yield ""
    yield from _remark(tell("The literature the paper cites, by the ids in works.yml:"), language)
    yield "# works: [" + ", ".join(list(library.works)[:2] or ["zhou-2023"]) + "]"
    yield from _remark(tell("Who wrote this summary, and when it was last compared with the paper:"), language)
    yield "# summary: {authors: [" + said(tell("your name"), language) + "], reviewed: 2024-05-31}"


def _remark(words: Told | str, language: str) -> Iterator[str]:
    yield f"# {said(words, language)}"


def _head(head: Mapping[str, Value], language: str) -> Iterator[str]:
    for key, value in head.items():
        yield from emit.entry(key, value, indent=2, blocks=1 if key in ("title", "keywords") else 0).splitlines()
        if key == "title" and isinstance(value, Mapping):
            yield from (f"    # {missing}: …" for missing in ("zh", "en") if missing not in value)
    missing = [key for key in _EMPTY if key not in head]
    if missing:
        words = tell(
            "Take the '# ' from what the paper prints, and fill it; what it does not, is {absent: not-in-source}."
        )
        yield from (f"  {line}" for line in _remark(words, language))
        yield from (f"  # {key}: {_EMPTY[key]}" for key in missing)


def _themes(library: Library, language: str) -> Iterator[str]:
    yield from _remark(tell("The themes the paper speaks to, by their ids in themes.yml:"), language)
    if len(library.themes) <= _MOST_THEMES:
        yield from (f"#   {id}  {_in(theme.label, language)}" for id, theme in library.themes.items())
    yield "# themes: [" + ", ".join(list(library.themes)[:2] or ["a-theme"]) + "]"


def _facet(facet: Facet, library: Library, language: str) -> Iterator[str]:
    yield f"# {_in(facet.label, language)}"
    if facet.help:
        yield f"# {_in(facet.help, language)}"
    for option, label in facet.options.items():
        yield f"#   {option}  {_in(label, language)}"
    yield f"{facet.id}:"
    yield "  absent: not-yet"
    example = _example(facet, library, language)
    lines = emit.entry(facet.id, example, blocks=1 if isinstance(example, Mapping) else 2).splitlines()[1:]
    yield from (f"  # {line[2:]}" for line in lines)


def _example(facet: Facet, library: Library, language: str) -> Value:
    point: dict[str, Value] = {
        "zh": said(tell("in Chinese, in your own words"), language),
        "en": said(tell("in English, in your own words"), language),
        "at": "二（一）" if language == "zh" else "p. 3",
    }
    if facet.kind is FacetKind.CHOICE:
        options = list(facet.options)
        stance: Value = {"is": options[0] if options else "option", **point}
        return [stance] if facet.many else stance
    if library.themes and facet.kind in (FacetKind.TEXT, FacetKind.POINTS):
        point["themes"] = list(library.themes)[:1]
    if facet.kind is FacetKind.TEXT:
        return point
    if facet.kind is FacetKind.POINTS:
        return [point]
    if facet.kind is FacetKind.NUMBERS:
        what: Value = {key: point[key] for key in ("zh", "en")}
        return [{"value": "17.73", "unit": "%", "what": what, "year": "2023", "at": point["at"]}]
    return [{"url": "https://example.org/data", **{key: point[key] for key in ("zh", "en")}}]


def _in(text: Text, language: str) -> str:
    return (text.zh or text.en) if language == "zh" else (text.en or text.zh)
