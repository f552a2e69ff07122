"""The gist of a paper, for lists: the beginning of the first text that its summary gives."""

from __future__ import annotations

from duizhao.editions.page import View
from duizhao.editions.passages import Passage, Run, Said
from duizhao.model.facets import FacetKind
from duizhao.model.summary import Summary
from duizhao.model.text import Language

_LONGEST = {Language.ZH_HANS: 84, Language.ZH_HANT: 84, Language.EN: 190}
"""About two lines and a half of a list's column."""


def gist_of(view: View, summary: Summary) -> Said:
    for facet in view.library.facets.values():
        if facet.kind is FacetKind.TEXT:
            for point in summary.answer(facet.id).points:
                return tuple([_shortened(passage) for passage in view.voice.say(point.text)])
    return ()


def _shortened(passage: Passage) -> Passage:
    text, longest = passage.text, _LONGEST[passage.language]
    if len(text) > longest:
        text = text[:longest]
        if passage.language is Language.EN:
            text = f"{text.rpartition(' ')[0].rstrip(',;:')} …" if " " in text else f"{text}…"
        else:
            text = f"{text.rstrip('，、；：。')}……"
    return passage._replace(runs=(Run(text),))
