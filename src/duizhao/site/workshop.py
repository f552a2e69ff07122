"""One run of MkDocs as it goes by: what each page is told about its edition, and what comes back, shells and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from duizhao.editions.addresses import CONTRIBUTE, DIGESTS
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.page import PageKind
from duizhao.editions.passages import Heard, plain
from duizhao.rendering.html.body import TocEntry
from duizhao.rendering.html.searching import readers_of, search_words
from duizhao.site.assets import FORM, join, only_joined, parts, scripts_of, sheets_of
from duizhao.site.frames import Frames, ShellKey, Words, frames_of, shell_key
from duizhao.site.head import PageAddress
from duizhao.site.shells import HOLES, Shell, cut_shell, hole
from duizhao.site.sources import HAND_WRITTEN, Source, sources_of


class NavItem(NamedTuple):
    """`is_aside` is what is about the site rather than part of the library."""

    title: str
    url: str
    is_active: bool
    is_aside: bool = False


class ShellContext(NamedTuple):
    """What the templates of the theme know beside MkDocs' own variables."""

    edition: Edition
    kind: str
    library: str
    holes: dict[str, str]
    navigation: list[NavItem]
    skip: str
    all_editions: str
    sheets: list[str]
    scripts: list[str]
    words: dict[str, str]
    search_words: str
    readers: str


MKDOCS_TEMPLATES = ("sitemap.xml",)
"""What MkDocs would make from its own list of pages, which does not know the spliced ones."""

_NAVIGATION = ("home", "papers", "themes", "comparisons", "glossary", "people", "works", "status", "search")


@dataclass(slots=True)
class Workshop:
    """`library` and `words` are, by edition, its name and the words of its pages; `files` are published as they are;
    those `linked` are written by others, but pages may link to them; `in_parts` are the kinds of lists that have pages
    of parts."""

    library: dict[Edition, str]
    words: dict[Edition, dict[str, Heard]]
    convert: Callable[[str], str]
    files: dict[str, bytes]
    linked: tuple[str, ...] = ()
    in_parts: tuple[PageKind, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    shells: dict[ShellKey, Shell] = field(default_factory=dict)
    written: dict[PageAddress, Words] = field(default_factory=dict)

    def take_files(self, files: Files, config: MkDocsConfig) -> Files:
        for template in [file for file in files if file.src_uri in MKDOCS_TEMPLATES]:
            files.remove(template)
        _join_assets(files, config)
        for path, data in (self.files | dict.fromkeys(self.linked, b"")).items():
            files.append(File.generated(config, path, content=data))
        for source in sources_of(files, config, self.convert, self.in_parts):
            self.sources[source.file.src_uri] = source
            if source.file.src_uri not in files.src_uris:
                files.append(source.file)
        return files

    def take_words(self, html: str, page: Page) -> None:
        """Keeps the words of a hand-written page; what MkDocs goes on to render is its shell."""
        source = self.sources.get(page.file.src_uri)
        if source is not None and source.has_words:
            entries = [entry for item in page.toc for entry in _entries(item)]
            description = str(page.meta.get("description", ""))
            title = str(page.title or page.file.name)
            self.written[source.address] = Words(title, description, tuple(entries), html)
        page.toc = TableOfContents([])

    def context(self, page: Page) -> ShellContext:
        source = self.sources[page.file.src_uri]
        edition = source.address.edition
        words = {key: plain(heard) for key, heard in self.words[edition].items()}
        return ShellContext(
            edition,
            source.kind,
            self.library[edition],
            {name: hole(name) for name in HOLES},
            self._navigation(source),
            plain(self.words[edition]["skip"][:1]),
            plain(self.words[edition]["all-editions"]),
            sheets_of(_dress_of(source), in_parts=bool(self.in_parts)),
            scripts_of(_dress_of(source), in_parts=bool(self.in_parts)),
            words,
            search_words(words),
            readers_of(edition),
        )

    def take_shell(self, html: str, page: Page) -> None:
        source = self.sources[page.file.src_uri]
        name = f"{source.address.edition.id}: {source.kind}"
        self.shells[shell_key(source.address, source.kind)] = cut_shell(html, name)

    def frames(self) -> Frames:
        """What came of it, when MkDocs has gone through all pages."""
        return frames_of(self.shells, self.written, self.hand_written_paths())

    def shell_files(self) -> list[str]:
        """The pages MkDocs wrote that are shells and no pages."""
        return [source.address.file for source in self.sources.values()]

    def hand_written_paths(self) -> list[str]:
        return sorted({source.address.path for source in self.sources.values() if source.kind == HAND_WRITTEN})

    def _navigation(self, source: Source) -> list[NavItem]:
        """The index pages of an edition, then what stands aside: printing, and the pages right in docs/."""
        edition, path = source.address
        items = []
        for name in _NAVIGATION:
            folder = "" if name == "home" else f"{'compare' if name == 'comparisons' else name}/"
            active = path == folder if name == "home" else path.startswith(folder)
            items.append(NavItem(plain(self.words[edition][name][:1]), f"{edition.id}/{folder}", active))
        printing = plain(self.words[edition]["digests"][:1])
        items.append(NavItem(printing, f"{edition.id}/{DIGESTS.path}", path == DIGESTS.path, is_aside=True))
        for written in self.hand_written_paths():
            if written.count("/") == 1:
                title = self._title(edition, written)
                items.append(NavItem(title, f"{edition.id}/{written}", path == written, is_aside=True))
        return items

    def _title(self, edition: Edition, path: str) -> str:
        for one in (edition, *EDITIONS):
            words = self.written.get(PageAddress(one, path))
            if words is not None:
                return words.title
        return path.rstrip("/")


def _dress_of(source: Source) -> str:
    """For which kind of page it gets sheets and scripts."""
    return FORM if source.address.path == CONTRIBUTE.path else source.kind


def _join_assets(files: Files, config: MkDocsConfig) -> None:
    """The parts as they stand in the theme, or in the library's own where it overrules them."""
    found = {file.src_uri: file for file in files}
    for path, its in parts().items():
        files.append(File.generated(config, path, content=join([found[part].content_string for part in its], path)))
    for part in only_joined():
        files.remove(found[part])


def _entries(item: AnchorLink) -> list[TocEntry]:
    """The second level of a page's headings: the first is its title."""
    if item.level == 1:
        return [TocEntry(child.id, child.title) for child in item.children]
    return [TocEntry(item.id, item.title)]
