"""What MkDocs is given to render: a shell for each edition and kind of page, and the hand-written pages.

Hand-written pages stand in docs/zh and docs/en. The Traditional edition gets its own by conversion; the parallel
edition shows both, so MkDocs renders only a shell for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from duizhao.diagnostics import tell
from duizhao.editions.edition import EDITIONS, EN, PARALLEL, ZH_HANS, ZH_HANT, Edition
from duizhao.editions.page import PageKind
from duizhao.site.head import PageAddress
from duizhao.site.troubles import DocsError

FOLDERS = {ZH_HANS: "zh", EN: "en"}
HAND_WRITTEN = "hand-written"
"""The kind of a page that stands in docs/."""

_PLACEHOLDER = "_/"  # no id is an underscore
_PATHS = {
    PageKind.HOME: "",
    PageKind.PAPERS: "papers/",
    PageKind.PAPER: f"papers/{_PLACEHOLDER}",
    PageKind.THEMES: "themes/",
    PageKind.THEME: f"themes/{_PLACEHOLDER}",
    PageKind.COMPARISONS: "compare/",
    PageKind.COMPARISON: f"compare/{_PLACEHOLDER}",
    PageKind.GLOSSARY: "glossary/",
    PageKind.PEOPLE: "people/",
    PageKind.PERSON: f"people/{_PLACEHOLDER}",
    PageKind.WORKS: "works/",
    PageKind.STATUS: "status/",
    PageKind.SEARCH: "search/",
    PageKind.DIGESTS: "digests/",
}
_PARTS = {
    PageKind.THEME_PART: f"themes/{_PLACEHOLDER}__/",
    PageKind.PERSON_PART: f"people/{_PLACEHOLDER}__/",
    PageKind.CITING: f"works/{_PLACEHOLDER}__/",
}
"""Where the shells of parts stand that are of a kind of their own; the others lie below those of their lists."""


class Source(NamedTuple):
    """A file given to MkDocs: where its page will stand, what kind it is, whether docs/ has words for it."""

    file: File
    address: PageAddress
    kind: str
    has_words: bool = False


def sources_of(
    files: Files, config: MkDocsConfig, convert: Callable[[str], str], in_parts: Collection[PageKind]
) -> list[Source]:
    """Every page MkDocs has to render; those of docs/ are moved to where their edition stands. Lists of the kinds
    `in_parts` have a shell more, for pages that lie deeper."""
    _refuse_links(files)
    _place_assets(files, config)
    paths = [*_PATHS.items(), *((kind, _PARTS.get(kind) or f"{_PATHS[kind]}__/") for kind in in_parts)]
    sources = [_shell(config, PageAddress(edition, path), kind) for edition in EDITIONS for kind, path in paths]
    written = {edition: _written(files, folder) for edition, folder in FOLDERS.items()}
    for name in sorted(set(written[ZH_HANS]) | set(written[EN])):
        sources += [_hand_written(config, edition, name, written, convert) for edition in EDITIONS]
    return sources


def _shell(config: MkDocsConfig, address: PageAddress, kind: str) -> Source:
    folder = FOLDERS.get(address.edition, address.edition.id)
    file = File.generated(config, f"{folder}/{address.path.rstrip('/') or 'index'}.md", content="")
    return Source(_placed(file, address), address, kind)


def _hand_written(
    config: MkDocsConfig,
    edition: Edition,
    name: str,
    written: dict[Edition, dict[str, File]],
    convert: Callable[[str], str],
) -> Source:
    address = PageAddress(edition, "" if name == "index" else f"{name}/")
    own = written.get(edition, {}).get(name)
    simplified = written[ZH_HANS].get(name)
    if own is not None:
        return Source(_placed(own, address), address, HAND_WRITTEN, has_words=True)
    if edition == ZH_HANT and simplified is not None:
        file = File.generated(config, f"{edition.id}/{name}.md", content=convert(simplified.content_string))
        return Source(_placed(file, address), address, HAND_WRITTEN, has_words=True)
    return _shell(config, address, HAND_WRITTEN)


def _placed(file: File, address: PageAddress) -> File:
    file.dest_uri = address.file
    return file


def _written(files: Files, folder: str) -> dict[str, File]:
    pages = [file for file in files if file.is_documentation_page() and file.src_uri.startswith(f"{folder}/")]
    return {file.src_uri.removeprefix(f"{folder}/").removesuffix(".md"): file for file in pages}


def _place_assets(files: Files, config: MkDocsConfig) -> None:
    """Pictures and the like that lie beside hand-written pages go with them into every edition that shows them."""
    shown_in = {"zh": (ZH_HANS, ZH_HANT, PARALLEL), "en": (EN, PARALLEL)}
    for file in [file for file in files if not file.is_documentation_page()]:
        folder, _, rest = file.src_uri.partition("/")
        if folder not in shown_in or not rest or file.abs_src_path is None:
            continue
        first, *others = shown_in[folder]
        file.dest_uri = f"{first.id}/{rest}"
        for edition in others:
            if f"{edition.id}/{rest}" not in files.src_uris:
                files.append(File.generated(config, f"{edition.id}/{rest}", abs_src_path=file.abs_src_path))


def _refuse_links(files: Files) -> None:
    """MkDocs would follow a link out of the docs folder and publish what it finds there."""
    for path in _paths(files):
        if path.is_symlink():
            raise DocsError(tell("{file} is a link, not a file: put a copy of the file there", file=path))


def _paths(files: Files) -> Iterator[Path]:
    for file in files:
        if file.src_dir and file.abs_src_path and not file.generated_by:
            folder = Path(file.src_dir)
            yield Path(file.abs_src_path)
            yield from (parent for parent in Path(file.abs_src_path).parents if folder in parent.parents)
