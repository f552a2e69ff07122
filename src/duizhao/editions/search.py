"""The page of search results. What it shows comes from the index; without scripts it leads to the lists."""

from __future__ import annotations

from duizhao.editions.addresses import COMPARE, GLOSSARY, PAPERS, PEOPLE, SEARCH, THEMES, WORKS
from duizhao.editions.page import ALL_LANGUAGES, Page, PageKind, View
from duizhao.editions.voice import Link

_LISTS = {
    "papers": PAPERS,
    "themes": THEMES,
    "comparisons": COMPARE,
    "glossary": GLOSSARY,
    "people": PEOPLE,
    "works": WORKS,
}


def search_page(view: View) -> Page:
    words = view.voice.words
    lists = tuple(Link(words[name], target) for name, target in _LISTS.items())
    return Page(PageKind.SEARCH, SEARCH.path, words["search"], (words["search-about"],), ALL_LANGUAGES, (), lists)
