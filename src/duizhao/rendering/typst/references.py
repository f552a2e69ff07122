"""References as a Chinese journal prints them, and what else is said of records."""

from __future__ import annotations

import re
from typing import Any

from duizhao.editions.addresses import target_of
from duizhao.editions.citable import Citable, citable_of, summary_citable
from duizhao.editions.edition import EN
from duizhao.editions.lists import WorkItem
from duizhao.editions.page import View
from duizhao.editions.paper import CitedWork, NeighbourItem
from duizhao.editions.records import Fact
from duizhao.model.library import Kind
from duizhao.model.text import Language
from duizhao.rendering.citations.apa import apa
from duizhao.rendering.citations.gbt import gbt
from duizhao.rendering.typst.faces import FACES
from duizhao.rendering.typst.inline import InlineWriter, Line, Value, squeezed
from duizhao.rendering.typst.places import label_of

_CHINESE = re.compile("[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uff5e“”‘’…—·]*")


class ReferenceWriter:
    """English pages follow APA, all others GB/T 7714. `site_url` is where the site is, for how to cite a summary."""

    def __init__(self, view: View, inline: InlineWriter, site_url: str) -> None:
        self._view = view
        self._inline = inline
        self._site_url = site_url
        self._cited: dict[str, Line] = {}

    def cited(self, works: tuple[CitedWork, ...]) -> Value:
        """The works of a paper, numbered."""
        return {"is": "references", "items": [self._work(work) for work in works]}

    def named(self, works: tuple[CitedWork, ...]) -> Value:
        return {"is": "named", "values": self._inline.links(tuple(work.link for work in works))}

    def works(self, items: list[WorkItem]) -> Value:
        """All works of a library, each with who cites it."""
        return {"is": "entries", "items": [self._entry(item) for item in items]}

    def neighbours(self, nearest: tuple[NeighbourItem, ...]) -> Value:
        inline = self._inline
        items = []
        for near in nearest:
            why = []
            if near.works:
                why.append({"label": inline.word("shared-works"), "line": inline.names_of(near.works)})
            if near.themes:
                why.append({"label": inline.word("shared-themes"), "line": inline.names_of(near.themes)})
            items.append({"head": inline.link(near.link), "line": inline.bare(near.title), "why": why})
        return {"is": "neighbours", "items": items}

    def how_to_cite(self, paper: str) -> Value:
        view, edition = self._view, self._inline.edition
        summary = view.library.papers[paper]
        cited = citable_of(view, paper, summary.record)
        ours = summary_citable(view, summary, self._site_url, EN if edition is EN else edition)
        items = [
            {"head": self._inline.word("cite-paper"), "line": self._citation(cited)},
            {"head": self._inline.word("cite-summary"), "line": self._citation(ours)},
        ]
        return {"is": "entries", "items": items}

    def _work(self, work: CitedWork) -> Value:
        inline = self._inline
        assert work.link.target is not None
        value: Value = {"line": self._reference(work.link.target.anchor)}
        if inline.places.has(work.link.target):
            value["anchor"] = label_of(work.link.target)
        if work.at:
            value["at"] = inline.place(work.at)
        if work.probable:
            value["note"] = inline.word("probable")
        return value

    def _entry(self, item: WorkItem) -> Value:
        inline = self._inline
        target = target_of(Kind.WORK, item.anchor)
        value: Value = {"head": inline.bare(item.name), "line": self._reference(item.anchor)}
        value["anchor"] = label_of(target)
        if item.cited_by:
            papers = inline.names_of(tuple(paper for paper, _ in item.cited_by))
            value["cited"] = {"label": inline.word("cited-in"), "line": papers}
        return value

    def _reference(self, work: str) -> Line:
        known = self._cited.get(work)
        if known is None:
            citable = citable_of(self._view, work, self._view.library.works[work].record)
            known = self._cited[work] = self._citation(citable)
        return known

    def _citation(self, work: Citable) -> Line:
        """A citation with its address as a link; a Chinese work is cited in the characters it prints."""
        is_apa = self._inline.edition is EN
        text = apa(work) if is_apa else gbt(work)
        language = Language.EN if is_apa or not work.is_chinese else Language.ZH_HANS
        address = work.address
        before, found, after = text.partition(address) if address else (text, "", "")
        runs: list[Any] = _by_script(squeezed(before)) if is_apa else [squeezed(before)]
        if found:
            runs.append([address, self._inline.places.out(address)])
        return [[FACES[language].code, *runs, *([after] if after else [])]]

    def fact(self, fact: Fact) -> Value:
        inline = self._inline
        value: Value = {
            "label": inline.bare(fact.label),
            "values": [inline.bare(one.said) if one.target else inline.link(one) for one in fact.values],
        }
        if fact.absent:
            value["absent"] = inline.line(fact.absent)
        if fact.ground:
            value["ground"] = inline.line(fact.ground)
        return value


def _by_script(text: str) -> list[Any]:
    """English text with what is Chinese in it marked as such."""
    runs: list[Any] = []
    end = 0
    for match in _CHINESE.finditer(text):
        if match.start() > end:
            runs.append(text[end : match.start()])
        runs.append([match[0], "", "chinese"])
        end = match.end()
    return [*runs, text[end:]] if end < len(text) else runs
