"""Sets digests with Typst.

1. A document is written, as JSON; 2. what it and everything that shapes it amount to is its key; 3. where the store has
that already, it is taken from there; 4. else Typst sets it, in a compiler that is kept, and a warning is an error: a
font that is missing is no more than that to Typst; 5. where that leaves a few lines to a last page, Typst sets it once
more, a little closer.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import NamedTuple

import typst

from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.building.digests.fitting import RULE, gaps_to_try
from duizhao.building.digests.fonts import PINNED
from duizhao.building.digests.store import Store
from duizhao.diagnostics import Told, tell
from duizhao.editions.edition import Edition
from duizhao.editions.pages import Books
from duizhao.rendering.typst.documents import Document, DocumentWriter, Imprint, Pages
from duizhao.rendering.typst.templates import FOLDER, MAIN, fingerprint

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_AHEAD = 4
"""How many documents are written ahead of those that are being set."""

_LARGE = 3_000_000
"""From so many bytes of JSON or PDF on, what Typst remembers of a document is let go at once: it is a thousand times as
much, and hardly anything of it is ever wanted again."""

_REMEMBERED = 10
"""Of how many compilations Typst remembers what it did."""

_PAGE = re.compile(rb"/Type/Page(?![a-zA-Z])")


class NotSet(Exception):
    """A digest that Typst would not set, and why."""


class Printed(NamedTuple):
    path: str
    data: bytes
    pages: int


class Setter:
    """Sets the digests of one library after another in one size of paper. What a store holds is not set again. `keys`
    are those of all that were asked for, by name."""

    def __init__(
        self, fonts: Path, paper_size: str = "a4", imprint: Imprint | None = None, store: Store | None = None
    ) -> None:
        self._paper_size = paper_size
        self._imprint = imprint or Imprint()
        self._store = store
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
        self._mine = local()
        self.keys: dict[str, str] = {}
        self._shaped_by = "\n".join([fingerprint(), PINNED.read_text("utf-8"), version("typst"), RULE, *STANDARDS])
        self._books: Books | None = None
        self._writers: dict[Edition, DocumentWriter] = {}

    def set(self, books: Books, digest: Digest) -> Printed:
        return self._set(digest, self.document(books, digest))

    def set_all(
        self, books: Books, digests: Iterable[Digest], workers: int = 1, known: dict[str, str] | None = None
    ) -> Iterator[Printed]:
        """In their order. Documents are written one after another, and set by so many workers meanwhile; none is
        written of a digest whose key is `known`, by its name, while the store still has it."""
        if workers == 1:
            yield from (self._find(digest, known) or self.set(books, digest) for digest in digests)
            return
        waiting: deque[Future[Printed]] = deque()
        with ThreadPoolExecutor(workers) as pool:
            for digest in digests:
                found = self._find(digest, known)
                if found:
                    waiting.append(Future())
                    waiting[-1].set_result(found)
                else:
                    waiting.append(pool.submit(self._set, digest, self.document(books, digest)))
                if len(waiting) > workers + _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def document(self, books: Books, digest: Digest) -> Document:
        writer = self._writer(books, digest.edition)
        match digest.kind:
            case DigestKind.PAPER:
                return writer.paper(digest.ids[0])
            case DigestKind.THEME:
                return writer.theme(digest.ids[0])
            case DigestKind.COMPARISON:
                return writer.comparison(digest.ids[0])
            case DigestKind.SELECTION:
                return writer.selection(digest.ids)
            case DigestKind.LIBRARY:
                return writer.library()

    def _writer(self, books: Books, edition: Edition) -> DocumentWriter:
        if self._books is not books:
            self._books, self._writers, self._pages = books, {}, Pages(books)
        writer = self._writers.get(edition)
        if writer is None:
            writer = DocumentWriter(self._pages, edition, self._imprint, self._paper_size)
            self._writers[edition] = writer
        return writer

    def _find(self, digest: Digest, known: dict[str, str] | None) -> Printed | None:
        key = known.get(digest.name) if known else None
        data = self._store.find(key) if key and self._store else None
        if key is None or data is None:
            return None
        self.keys[digest.name] = key
        return _printed(digest, data)

    def _set(self, digest: Digest, document: Document) -> Printed:
        key = hashlib.sha256(f"{self._shaped_by}\n{document.date}\n{document.data}".encode()).hexdigest()
        data = self._store.find(key) if self._store else None
        if data is None:
            data = self._compile(digest, document)
            if self._store:
                self._store.keep(key, data)
        self.keys[digest.name] = key
        return _printed(digest, data)

    def _compile(self, digest: Digest, document: Document) -> bytes:
        data = self._typeset(digest, document)
        pages = _pages_in(data)
        for gaps in gaps_to_try(pages, self._filled()):
            closer = self._typeset(digest, document, gaps=str(gaps))
            if _pages_in(closer) < pages:
                data = closer
                break
        if len(document.data) + len(data) > _LARGE:
            self._forget()
        return data

    def _typeset(self, digest: Digest, document: Document, **inputs: str) -> bytes:
        try:
            data, warnings = self._compiler().compile_with_warnings(
                str(MAIN),
                sys_inputs={"document": document.data, **inputs},
                pdf_standards=STANDARDS,
                timestamp=_timestamp(document.date),
            )
        except typst.TypstError as error:
            raise NotSet(_not_set(digest, error.message)) from error
        if warnings:
            raise NotSet(_not_set(digest, warnings[0].message))
        assert isinstance(data, bytes)
        return data

    def _filled(self) -> float:
        """What part of the last page is filled, of what was set last."""
        return float(json.loads(self._compiler().query("<end>", field="value", one=True)))

    def _forget(self) -> None:
        """Typst lets go of what was not used in the last compilations, and offers no other way to it."""
        for _ in range(_REMEMBERED + 1):
            self._compiler().compile(b"", sys_inputs=None)

    def _compiler(self) -> typst.Compiler:
        """Each worker's own: one compiler sets one thing at a time."""
        compiler: typst.Compiler | None = getattr(self._mine, "compiler", None)
        if compiler is None:
            compiler = typst.Compiler(root=str(FOLDER), font_paths=self._fonts, ignore_system_fonts=True)
            self._mine.compiler = compiler
        return compiler


def _printed(digest: Digest, data: bytes) -> Printed:
    return Printed(digest.path, data, _pages_in(data))


def _pages_in(data: bytes) -> int:
    return len(_PAGE.findall(data))


def _timestamp(date: str) -> int:
    """Midnight of the day; a digest that has none is as old as time."""
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()) if date else 0


def _not_set(digest: Digest, reason: str) -> Told:
    return tell("{path} could not be set: {reason}", path=digest.path, reason=reason)
