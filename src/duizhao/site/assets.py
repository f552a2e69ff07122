"""The house's style sheets and scripts: small files in the theme, joined into few when they are published.

Every page loads one sheet and one script; a page of some kinds loads one more of either for what its kind needs.
"""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.editions.page import PageKind
from duizhao.site.lean import lean_script, lean_sheet
from duizhao.site.shortening import shorten

FOLDER = "assets/duizhao/"

_EVERYWHERE = "everywhere"
_FINDING = "finding"
"""What the search box fetches when it is opened first."""

BROWSING = "browsing"
"""What is on the pages of lists besides, where some of a library stand in parts."""

_BROWSED = frozenset(
    [
        *(PageKind.PAPERS, PageKind.THEMES, PageKind.THEME, PageKind.THEME_PART, PageKind.COMPARISONS),
        *(PageKind.GLOSSARY, PageKind.PEOPLE, PageKind.PERSON, PageKind.PERSON_PART),
        *(PageKind.WORKS, PageKind.CITING, PageKind.STATUS, PageKind.DIGESTS),
    ]
)

FORM = "form"
"""The page about contributing, whose form has a sheet and a script of its own."""

_TABLE_SCRIPTS = (
    *("reading", "state", "sorting", "filtering", "columns", "arranging", "folding"),
    *("csv", "markdown", "latex", "json", "zip", "xlsx", "exporting", "menus", "sharing", "table"),
)
_SEARCH_SCRIPTS = (
    *(
        "store",
        "folding",
        "terms",
        "stemming",
        "asking",
        "reading",
        "naming",
        "mending",
        "ranking",
        "excerpts",
        "finding",
    ),
    *("showing", "recent", "asker", "box"),
)
_FORM_SCRIPTS = (
    *("words", "nearest", "yaml", "checking", "store", "meaning", "parts", "combobox", "fields", "tokens", "groups"),
    *("lists", "drafts", "preview", "sending", "entries", "findings", "editor", "page"),
)
_SHEETS: Mapping[str, tuple[str, ...]] = {
    _EVERYWHERE: (
        "base",
        "typography",
        "page",
        "access",
        "buttons",
        "lists",
        "cards",
        "points",
        "search",
        "tables",
        "print",
    ),
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
    PageKind.STATUS: ("table-print", "status"),
    PageKind.DIGESTS: ("digests",),
    BROWSING: ("browsing",),
    FORM: ("paper", "form-fields", "form"),
}
_SCRIPTS: Mapping[str, tuple[str, ...]] = {
    _EVERYWHERE: ("drawer", "contents", "memory", "editions", "offline", "opening"),
    PageKind.PAPER: ("terms", "copying", "report"),
    PageKind.THEME: ("terms",),
    PageKind.COMPARISON: tuple(f"table/{name}" for name in _TABLE_SCRIPTS),
    _FINDING: ("fetching", *(f"search/{name}" for name in _SEARCH_SCRIPTS)),
    BROWSING: ("parts",),
    PageKind.SEARCH: ("search/page",),
    FORM: ("fetching", *(f"form/{name}" for name in _FORM_SCRIPTS)),
}
_KINDS = {"css": _SHEETS, "js": _SCRIPTS}
_ALSO_ALONE = {f"{FOLDER}memory.js", f"{FOLDER}offline.js"}
"""Parts that pages outside of the editions load by themselves."""


def sheets_of(kind: str, *, in_parts: bool) -> list[str]:
    return [_joined(name, "css") for name in _dress(kind, in_parts=in_parts) if name in _SHEETS]


def scripts_of(kind: str, *, in_parts: bool) -> list[str]:
    return [_joined(name, "js") for name in _dress(kind, in_parts=in_parts) if name in _SCRIPTS]


def _dress(kind: str, *, in_parts: bool) -> list[str]:
    """What a page of a kind loads in a library, some of whose lists may stand in parts."""
    names = [_EVERYWHERE, kind]
    if kind == PageKind.SEARCH:
        names.insert(1, _FINDING)
    return [*names, BROWSING] if in_parts and kind in _BROWSED else names


def parts() -> dict[str, list[str]]:
    """For each file that pages load, the files of the theme of which it is made, in order."""
    return {
        _joined(name, ending): [f"{FOLDER}{part}.{ending}" for part in its]
        for ending, kinds in _KINDS.items()
        for name, its in kinds.items()
    }


def only_joined() -> set[str]:
    """The files of the theme that are published in no other way."""
    return {part for its in parts().values() for part in its} - _ALSO_ALONE


def join(files: list[str], name: str) -> str:
    """Several files as one, without what only their authors need."""
    if name.endswith(".css"):
        return "".join(map(lean_sheet, files))
    return "".join(shorten(lean_script(file)) for file in files)


def _joined(name: str, ending: str) -> str:
    return f"assets/duizhao-{name}.{ending}"
