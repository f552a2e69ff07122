"""Which of the house's style sheets and scripts a page loads: those of every page, and those of its kind."""

from __future__ import annotations

from duizhao.editions.page import PageKind

_FIRST_SHEETS = ("base", "typography", "page", "access", "lists", "cards", "points")
_LAST_SHEETS = ("tables", "print")
_SHEETS: dict[str, tuple[str, ...]] = {
    PageKind.HOME: ("home", "pictures"),
    PageKind.PAPERS: ("indexes", "pictures"),
    PageKind.PAPER: ("paper", "terms", "citing"),
    PageKind.THEMES: ("indexes", "pictures"),
    PageKind.THEME: ("theme", "terms", "pictures"),
    PageKind.COMPARISONS: ("pictures",),
    PageKind.COMPARISON: ("table-print", "table-cards", "table-tools"),
    PageKind.GLOSSARY: ("indexes",),
    PageKind.PEOPLE: ("indexes",),
    PageKind.WORKS: ("indexes", "pictures"),
    PageKind.STATUS: ("table-print",),
    PageKind.SEARCH: ("indexes",),
}

_FIRST_SCRIPTS = ("drawer", "memory", "editions", "offline")
_TABLE_SCRIPTS = (
    *("reading", "state", "sorting", "filtering", "columns", "arranging", "folding"),
    *("csv", "markdown", "latex", "json", "zip", "xlsx", "exporting", "menus", "sharing", "table"),
)
_SCRIPTS: dict[str, tuple[str, ...]] = {
    PageKind.PAPER: ("terms", "copying", "report"),
    PageKind.THEME: ("terms",),
    PageKind.COMPARISON: tuple(f"table/{name}" for name in _TABLE_SCRIPTS),
    PageKind.SEARCH: ("finder",),
}


def sheets_of(kind: str) -> list[str]:
    return [f"assets/duizhao/{name}.css" for name in (*_FIRST_SHEETS, *_SHEETS.get(kind, ()), *_LAST_SHEETS)]


def scripts_of(kind: str) -> list[str]:
    return [f"assets/duizhao/{name}.js" for name in (*_FIRST_SCRIPTS, *_SCRIPTS.get(kind, ()))]
