"""A PDF as a screen reader has it: the structure tree walked in its order, with the words of each piece of marked
content found through the fonts' own tables. What is marked as an artifact, running heads above all, is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")
_SECTION = re.compile(rb"begin(bfchar|bfrange|codespacerange)(.*?)end", re.DOTALL)
_BREAKS = re.compile(r"[\s\u00ad\u200b-]+")


@dataclass
class Piece:
    """A run of words with the tags it stands in, outermost first, and its language."""

    text: str
    tags: tuple[str, ...]
    language: str


@dataclass
class MarkedPage:
    """The words of a page by the numbers of its marked content, and its languages where they are said there."""

    words: dict[int, str] = field(default_factory=dict)
    languages: dict[int, str] = field(default_factory=dict)


@dataclass
class ReadPdf:
    file: pikepdf.Pdf
    _pages: dict[tuple[int, int], MarkedPage] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> ReadPdf:
        return cls(pikepdf.open(BytesIO(data)))

    @cached_property
    def pieces(self) -> list[Piece]:
        root: Any = self.file.Root
        return list(self._walk(root.StructTreeRoot, (), str(root.Lang), None))

    @property
    def text(self) -> str:
        """All words, without what typesetting puts between letters: spaces, line ends, hyphens."""
        return bare("".join(piece.text for piece in self.pieces))

    def tags(self) -> set[str]:
        return {tag for piece in self.pieces for tag in piece.tags}

    def addresses(self) -> set[str]:
        """Where links lead outside the document."""
        found = set()
        for page in self.file.pages:
            for note in page.obj.get("/Annots", []):
                action = note.get("/A")
                if action is not None and action.get("/S") == "/URI":
                    found.add(str(action.URI))
        return found

    def figures(self) -> list[str]:
        """What is said instead of each picture."""
        return [str(one.get("/Alt", "")) for one in self.file.objects if _is_figure(one)]

    def widest_line(self) -> float:
        """How far to the right any text begins; a line that is too long begins many times."""
        return max((x for page in self.file.pages for x in _starts(page)), default=0.0)

    def outline(self) -> list[str]:
        with self.file.open_outline() as outline:
            return [title for item in outline.root for title in _titles(item)]

    def fonts(self) -> dict[str, bool]:
        """Every font by name, and whether its file is in the document."""
        found = {}
        for font in (one for one in self.file.objects if _is_font(one)):
            descriptor = font.get("/FontDescriptor")
            if descriptor is not None:
                found[str(font.BaseFont)] = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        return found

    def _walk(self, node: Any, tags: tuple[str, ...], language: str, page: Any) -> Iterator[Piece]:
        if isinstance(node, pikepdf.Array):
            for one in node:
                yield from self._walk(one, tags, language, page)
        elif isinstance(node, int):
            yield self._piece(page, node, tags, language)
        elif node.get("/Type") == "/MCR":
            yield self._piece(node.get("/Pg", page), int(node.MCID), tags, language)
        elif node.get("/Type") != "/OBJR":
            language = str(node.get("/Lang", language))
            tags = (*tags, str(node.S)) if "/S" in node else tags
            if "/ActualText" in node:
                yield Piece(str(node.ActualText), tags, language)
            elif "/K" in node:
                yield from self._walk(node.K, tags, language, node.get("/Pg", page))

    def _piece(self, page: Any, mark: int, tags: tuple[str, ...], language: str) -> Piece:
        known = self._pages.get(page.objgen)
        if known is None:
            known = self._pages[page.objgen] = _read_page(page)
        return Piece(known.words.get(mark, ""), tags, known.languages.get(mark, language))


def bare(text: str) -> str:
    return _BREAKS.sub("", text)


def _is_figure(one: Any) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"


def _starts(page: Any) -> Iterator[float]:
    for operands, operator in _instructions(page):
        if operator == "Tm":
            yield float(operands[4])


def _instructions(page: Any) -> Iterator[tuple[Any, str]]:
    for one in pikepdf.parse_content_stream(page):
        yield one.operands, str(one.operator)


def _is_font(one: Any) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"


def _titles(item: pikepdf.OutlineItem) -> Iterator[str]:
    yield item.title
    for child in item.children:
        yield from _titles(child)


def _read_page(page: Any) -> MarkedPage:
    fonts = {str(name): _code_map(font) for name, font in (page.Resources.get("/Font") or {}).items()}
    read = MarkedPage()
    words = read.words
    open_marks: list[int | None] = []
    actual: list[str | None] = []
    font: dict[int, str] = {}
    for operands, name in _instructions(page):
        if name in ("BDC", "BMC"):
            properties: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            open_marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
            if "/MCID" in properties and "/Lang" in properties:
                read.languages[int(properties["/MCID"])] = str(properties["/Lang"])
            actual.append(str(properties["/ActualText"]) if "/ActualText" in properties else None)
        elif name == "EMC":
            mark, replaced = open_marks.pop(), actual.pop()
            inside = next((one for one in reversed(open_marks) if one is not None), mark)
            if replaced is not None and inside is not None:
                words[inside] = words.get(inside, "") + replaced
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ") and not any(one is not None for one in actual):
            mark = next((one for one in reversed(open_marks) if one is not None), None)
            if mark is not None:
                words[mark] = words.get(mark, "") + _decode(operands[0], font)
    return read


def _decode(shown: Any, font: dict[int, str]) -> str:
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(font[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def _code_map(font: Any) -> dict[int, str]:
    """A font's own table from codes to characters."""
    found: dict[int, str] = {}
    for kind, body in _SECTION.findall(font.ToUnicode.read_bytes()):
        values = [bytes.fromhex(value.decode()) for value in _HEX.findall(body)]
        if kind == b"bfchar":
            for code, text in zip(values[::2], values[1::2], strict=True):
                found[int.from_bytes(code)] = text.decode("utf-16-be")
        elif kind == b"bfrange":
            for first, last, text in zip(values[::3], values[1::3], values[2::3], strict=True):
                start = int.from_bytes(first)
                for step in range(int.from_bytes(last) - start + 1):
                    found[start + step] = _plus(text, step)
    return found


def _plus(text: bytes, step: int) -> str:
    return (int.from_bytes(text) + step).to_bytes(len(text)).decode("utf-16-be")
