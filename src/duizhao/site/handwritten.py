"""Hand-written pages in every edition: where a language is missing the other stands in, and in the parallel edition
both stand side by side, section by section."""

from __future__ import annotations

import re

from duizhao.editions.edition import EN, ZH_HANS, Edition
from duizhao.editions.page import ALL_LANGUAGES
from duizhao.editions.passages import Heard
from duizhao.model.text import Language
from duizhao.rendering.html.body import Body, TocEntry
from duizhao.site.frames import Words
from duizhao.site.head import PageAddress
from duizhao.site.sources import HAND_WRITTEN

_SECTION = re.compile(r"(?=<h2[ >])")
_FIRST_SECTION = re.compile(r'<div class="dz-pair">|<h2[ >]')


def hand_written_body(written: dict[PageAddress, Words], address: PageAddress, words: dict[str, Heard]) -> Body:
    edition, path = address
    if edition.is_parallel:
        found = [(one, written.get(PageAddress(one, path))) for one in (ZH_HANS, EN)]
        present = [(one, said) for one, said in found if said is not None]
        if len(present) == 2:
            return _side_by_side(path, present)
        edition, said = present[0]
        return _body(path, said, f'<div lang="{edition.language}">{said.html}</div>')
    own = written.get(address)
    if own is not None:
        return _body(path, own, own.html)
    other = ZH_HANS if edition == EN else EN
    stand_in = written[PageAddress(other, path)]
    html = f'<p class="dz-fallback">{words["fallback"][0].text}</p><div lang="{other.language}">{stand_in.html}</div>'
    spoken = (Language.EN,) if other == EN else (Language.ZH_HANS, Language.ZH_HANT)
    return _body(path, stand_in, html)._replace(languages=spoken)


def with_section(body: Body, entry: TocEntry, html: str) -> Body:
    """The page with one section more, before all its others."""
    first = _FIRST_SECTION.search(body.html, body.html.find("</h1>") + 1)
    place = first.start() if first else len(body.html)
    return body._replace(html=body.html[:place] + html + body.html[place:], contents=(entry, *body.contents))


def _side_by_side(path: str, present: list[tuple[Edition, Words]]) -> Body:
    """Pairs of sections where both languages have as many, else the two texts whole."""
    (_, first), (_, second) = present
    cuts = [_SECTION.split(said.html) for _, said in present]
    if len(cuts[0]) != len(cuts[1]):
        cuts = [[first.html], [second.html]]
    rows = []
    for chinese, english in zip(*cuts, strict=True):
        cells = f'<div lang="{ZH_HANS.language}">{chinese}</div><div lang="{EN.language}">{_second(english)}</div>'
        rows.append(f'<div class="dz-pair">{cells}</div>')
    both = Words(f"{first.title} · {second.title}", first.description, first.contents, "")
    return _body(path, both, "".join(rows))


def _body(path: str, words: Words, html: str) -> Body:
    return Body(HAND_WRITTEN, path, words.title, words.description, ALL_LANGUAGES, words.contents, html)


def _second(html: str) -> str:
    """The second text of a page: an id may stand on a page once, and a page has one title."""
    anonymous = re.sub(r'(<[a-z][^>]*?) id="[^"]*"', r"\1", html)
    return anonymous.replace("<h1>", '<p class="dz-title">').replace("</h1>", "</p>")
