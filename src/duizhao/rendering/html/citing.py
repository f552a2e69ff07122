"""How to cite a paper and its summary, as HTML.

Citations read alike in all editions, so they are made once a paper; an edition adds its words. Of the summary GB/T 7714
and the files name the Chinese page, and APA, which is for English texts, the English one.
"""

from __future__ import annotations

from typing import NamedTuple

import markupsafe

from duizhao.editions.addresses import Target
from duizhao.editions.citable import Citable, citable_of, summary_citable
from duizhao.editions.edition import EN
from duizhao.editions.page import View
from duizhao.model.text import Language
from duizhao.rendering.citations.apa import apa
from duizhao.rendering.citations.bibtex import bibtex
from duizhao.rendering.citations.coins import coins
from duizhao.rendering.citations.gbt import gbt
from duizhao.rendering.citations.ris import ris
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter

_GBT, _APA, _BIBTEX, _RIS = "GB/T 7714-2015", "APA 7", "BibTeX", "RIS"
_FORMATS = {".bib": _BIBTEX, ".ris": _RIS, ".csl.json": "CSL-JSON", ".enw": "EndNote"}
_OF_PAPER, _OF_SUMMARY = tuple(_FORMATS), (".bib", ".ris")


class Part(NamedTuple):
    """What one may cite, by its key among the words: citations in HTML, each with its format; files with their format,
    their path below `data/` and the name by which they are saved."""

    key: str
    span: str
    styles: tuple[tuple[str, str], ...]
    formats: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str, str], ...]


class Citations:
    """Writes the citations of a library's papers for all editions; those of the last paper are remembered."""

    def __init__(self, view: View, site_url: str = "") -> None:
        self._view = view
        self._site_url = site_url
        self._last: tuple[str, tuple[Part, ...]] = ("", ())

    def parts(self, paper: str) -> tuple[Part, ...]:
        if self._last[0] != paper:
            self._last = paper, self._parts(paper)
        return self._last[1]

    def _parts(self, id: str) -> tuple[Part, ...]:
        view, summary = self._view, self._view.library.papers[id]
        paper = citable_of(view, id, summary.record)
        chinese = summary_citable(view, summary, self._site_url)
        english = summary_citable(view, summary, self._site_url, EN)
        # Nothing in the span is to be read: hidden, so that no reader stops at it.
        span = f'<span class="Z3988" title="{escape(coins(paper))}" aria-hidden="true"></span>\n'
        return (
            _part("cite-paper", span, (paper, paper), (f"papers/{id}", _OF_PAPER)),
            _part("cite-summary", "", (chinese, english), (f"summaries/{id}", _OF_SUMMARY)),
        )


class CitingWriter:
    """Writes how to cite for the pages of one edition; buttons are hidden until a script makes them work."""

    def __init__(self, inline: InlineWriter, citations: Citations) -> None:
        copied, by_hand = markupsafe.escape(inline.names["copied"]), markupsafe.escape(inline.names["copy-by-hand"])
        self._start = (
            f'<section class="dz-section dz-cite" aria-labelledby="cite" data-copied="{copied}" '
            f'data-by-hand="{by_hand}"><h2 id="cite">{inline.words["cite"]}</h2>\n'
        )
        self._citations = citations
        self._data = inline.href(Target("../data/"))
        self._words = inline.words
        self._colon = inline.colon
        copy = inline.words["copy"]
        self._buttons = {
            name: f'<button class="dz-cite__copy" type="button" hidden><span>{copy}</span>'
            f'<span class="dz-unseen"> {name}</span></button></div>\n'
            for name in (_GBT, _APA, _BIBTEX, _RIS)
        }

    def section(self, paper: str) -> str:
        """How to cite the paper and its summary."""
        parts = "".join([self._part(part) for part in self._citations.parts(paper)])
        return f'{self._start}{parts}\n<p class="dz-unseen dz-cite__said" role="status"></p>\n</section>'

    def _part(self, part: Part) -> str:
        key, span, styles, formats, files = part
        shown = "".join([f"{html}{self._buttons[name]}" for name, html in styles])
        more = "".join([f"{html}{self._buttons[name]}" for name, html in formats])
        summary = " · ".join([name for name, _ in formats])
        links = " · ".join(
            [f'<a href="{self._data}{path}" download="{saved}">{name}</a>' for name, path, saved in files]
        )
        return (
            f'<div class="dz-cite__part"><h3>{self._words[key]}</h3>\n{span}{shown}'
            f'<details class="dz-cite__more"><summary>{summary}</summary>\n{more}</details>\n'
            f'<p class="dz-cite__files">{self._words["download"]}{self._colon}{links}</p></div>\n'
        )


def _part(key: str, span: str, cited: tuple[Citable, Citable], files: tuple[str, tuple[str, ...]]) -> Part:
    (chinese, english), (path, endings) = cited, files
    language = Language.ZH_HANS if chinese.is_chinese else Language.EN
    return Part(
        key,
        span,
        ((_GBT, _sentence(_GBT, gbt(chinese), language)), (_APA, _sentence(_APA, apa(english), Language.EN))),
        ((_BIBTEX, _lines(_BIBTEX, bibtex(chinese))), (_RIS, _lines(_RIS, ris(chinese).replace("\r\n", "\n")))),
        tuple([(_FORMATS[ending], f"{path}{ending}", f"{chinese.id}{ending}") for ending in endings]),
    )


def _sentence(name: str, text: str, language: Language) -> str:
    return f'{_name(name)}<p class="dz-cite__text" lang="{language}">{escape(text)}</p>\n'


def _lines(name: str, text: str) -> str:
    """One may scroll in it, so the keyboard can reach it."""
    return f'{_name(name)}<pre class="dz-cite__text" tabindex="0" aria-label="{name}">{escape(text.strip())}</pre>\n'


def _name(name: str) -> str:
    return f'<div class="dz-cite__item"><p class="dz-cite__name">{name}</p>'
