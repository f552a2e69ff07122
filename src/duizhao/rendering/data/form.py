"""What the form on the page about contributing is made from, as scripts that hand their value to `duizhao.form.take`:
scripts load under a strict policy and from a copy on disk.

`declaration` has the shapes of the files, the words and the messages; `known/` what ids there are, so many to a file;
`papers/` each summary as its file has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from duizhao.editions.edition import Edition
from duizhao.editions.page import View
from duizhao.editions.pages import Books
from duizhao.editions.script import TraditionalScript
from duizhao.editions.wording import WORDING, form
from duizhao.model.facets import Facet
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Summary
from duizhao.model.text import Language, Text
from duizhao.rendering.artifact import Artifact
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.form import ShapeList
from duizhao.summaries.refusals import hints, messages, rest, slips
from duizhao.summaries.shapes import Shape
from duizhao.summaries.summary_file import summary_shape
from duizhao.summaries.values import values_of
from duizhao.summaries.words import ID

FOLDER = "data/form"
MOST_IN_A_FILE = 1500

_LANGUAGES = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh-Hant", Language.EN: "en"}
_TABLES: Mapping[Kind, Shape[Any]] = {Kind.THEME: THEMES, Kind.TERM: GLOSSARY, Kind.PERSON: PEOPLE, Kind.WORK: WORKS}
_PREFIXES = ("form-", "type-", "bound-", "absent-")


def languages_of(edition: Edition) -> list[str]:
    """As the form calls them."""
    return [_LANGUAGES[language] for language in edition.languages]


def form_artifacts(books: Books) -> Iterator[Artifact]:
    """The declaration and what is known; the papers come one by one, while they are at hand."""
    files = {kind: list(_cut(rows)) for kind, rows in _known(books.view).items()}
    declaration = _declaration(books.view.library.facets, {kind: len(its) for kind, its in files.items()})
    yield _script("declaration", _in_languages(declaration, books.script))
    for kind, its in files.items():
        for number, rows in enumerate(its, 1):
            yield _script(f"known/{kind}-{number}", rows)


def paper_form_artifact(summary: Summary, library: Library) -> Artifact:
    value = {"path": summary.path, "value": values_of(summary, library.facets)}
    return _script(f"papers/{summary.id}", value)


def _script(name: str, value: Any) -> Artifact:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Artifact(f"{FOLDER}/{name}.js", f'duizhao.form.take("{name}",{text})\n'.encode())


def _declaration(facets: dict[str, Facet], known: Mapping[Kind, int]) -> dict[str, Any]:
    shapes = ShapeList()
    roots = {"summary": shapes.number_of(summary_shape(facets)), "id": shapes.number_of(ID)}
    roots |= {str(kind): shapes.number_of(shape) for kind, shape in _TABLES.items()}
    return {
        "roots": roots,
        "shapes": shapes.shapes,
        "facets": [
            {"id": one.id, "label": one.label, "help": one.help or None, "options": one.options or None}
            for one in facets.values()
        ],
        "known": known,
        "words": _words(shapes),
        "messages": {key: message._asdict() for key, message in messages().items()},
        "hints": hints(),
        "slips": slips(),
        **rest(),
    }


def _words(shapes: ShapeList) -> dict[str, Text]:
    """The form's own, and those of pages for what files call by the same name."""
    keys = {field["key"] for shape in shapes.shapes for field in shape.get("fields", ())}
    wanted = {key for key in WORDING if key in keys or key.startswith(_PREFIXES)} | set(form.WORDS)
    return {key: WORDING[key] for key in sorted(wanted)}


def _in_languages(value: Any, script: TraditionalScript) -> Any:
    """The texts as what a script can say; what is nothing is left out."""
    if isinstance(value, Text):
        return {"zh": value.zh, "zh-Hant": script.text(value), "en": value.en}
    if isinstance(value, Mapping):
        return {key: _in_languages(one, script) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_in_languages(one, script) for one in value]
    return value


def _known(view: View) -> dict[Kind, list[list[str]]]:
    """An id, its names in each language, and where a paper stands, in the order in which `check` meets them."""
    library = view.library
    papers = sorted(library.papers.values(), key=lambda summary: summary.path)
    rows = {Kind.PAPER: [[*_row(view, one.id), one.path] for one in papers]}
    tables: dict[Kind, Mapping[str, Any]] = {
        Kind.THEME: library.themes,
        Kind.TERM: library.terms,
        Kind.PERSON: library.people,
        Kind.WORK: library.works,
        Kind.COMPARISON: library.comparisons,
    }
    return rows | {kind: [_row(view, id) for id in table] for kind, table in tables.items()}


def _row(view: View, id: str) -> list[str]:
    names = {passage.language: passage.text for passage in view.voice.link(id).said}
    return [id, *(names.get(language, "") for language in _LANGUAGES)]


def _cut(rows: list[list[str]]) -> Iterator[list[list[str]]]:
    for start in range(0, len(rows), MOST_IN_A_FILE):
        yield rows[start : start + MOST_IN_A_FILE]
