"""The toy library in a folder of its own, to be edited, checked, built and read."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

from duizhao.building.crews import Hiring
from duizhao.building.digests.fonts import find_fonts, fonts_folder
from duizhao.building.inspection import inspect
from duizhao.diagnostics import Findings, said
from duizhao.diagnostics import Told as Told_
from duizhao.model.fields import fields_of
from duizhao.site.running import Outcome, run_build
from duizhao.summaries.loading import Loaded
from duizhao.summaries.reviews import save_review

REPOSITORY = Path(__file__).parents[1]
TOY = Path(__file__).parent / "libraries" / "toy"
ADDRESS = "https://bees.example/lib/"
"""Where it is published, in tests that want it to be."""


@dataclass
class Told:
    """A reporter that remembers what a build told it."""

    found: list[str] = field(default_factory=list)
    steps: list[tuple[int, int]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    pages: int | None = None
    made: int | None = None

    def findings(self, findings: Findings) -> None:
        self.found = [str(finding) for finding in findings]

    def progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def without_digests(self, reason: str) -> None:
        self.reasons.append(reason)

    def explained(self, lines: list[Told_]) -> None:
        self.reasons += map(said, lines)

    def published(self, pages: int, made: int, site: Path) -> None:
        self.pages, self.made = pages, made


@dataclass
class Built:
    """How a build ended, and what it told."""

    outcome: Outcome
    told: Told

    @property
    def succeeded(self) -> bool:
        return self.outcome.succeeded

    @property
    def message(self) -> str:
        return self.outcome.message


@dataclass(frozen=True)
class ToyPage:
    """A page of the built site, as its reader has it before them."""

    path: str
    html: str = field(repr=False)

    @cached_property
    def text(self) -> str:
        """What a reader sees of the page's own content, in one line."""
        return _TextReader(self.html).text

    def says(self, words: str) -> bool:
        return _in_one_line(words) in self.text


class ToyLibrary:
    """A copy of the toy library. Paths are relative to its summaries, or start with `docs/` or are `mkdocs.yml`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.summaries = root / "summaries"
        self.site = root / "build" / "site"
        if not root.exists():
            shutil.copytree(TOY, root, ignore=shutil.ignore_patterns("build"))

    def file(self, path: str) -> Path:
        return (self.root if path == "mkdocs.yml" or path.startswith("docs/") else self.summaries) / path

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.file(path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.file(path).write_text(text.replace(old, new), encoding="utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        self.file(path).parent.mkdir(parents=True, exist_ok=True)
        self.file(path).write_bytes(content if isinstance(content, bytes) else content.encode())

    def say_everywhere(self, text: str, id: str = "hostile") -> None:
        """Writes a paper that has the text wherever it can stand."""
        quoted = "'" + text.replace("'", "''") + "'"
        at = quoted if len(text) < 60 else "3"
        self.write(
            f"papers/{id}.yml",
            f"""paper:
  title: {{zh: {quoted}, en: {quoted}}}
  authors: [{{zh: {quoted}, en: {quoted}}}]
  venue: {{zh: {quoted}, en: {quoted}}}
  issued: 2024
question: {{zh: {quoted}, en: {quoted}, at: {at}}}
findings:
  - {{zh: {quoted}, en: {quoted}, at: {at}, quote: {quoted}, themes: [moths]}}
""",
        )

    def delete(self, path: str) -> None:
        self.file(path).unlink()

    def review(self, paper: str, date: str = "2026-11-20") -> None:
        """Notes that both languages of a paper agree as they now stand."""
        summary = self.load().library.papers[paper]
        fields = [field for field in fields_of(summary) if field.is_whole]
        save_review(self.summaries, summary, fields, date, "")

    def load(self, *, conversions: bool = False) -> Loaded:
        return inspect(self.summaries, conversions=conversions)

    def check(self, *, conversions: bool = False) -> list[str]:
        """The findings as text, in their order."""
        return [str(finding) for finding in self.load(conversions=conversions).findings]

    def build(
        self, *, strict: bool = False, digests: bool = True, hiring: Hiring | None = None, explained: str = ""
    ) -> Built:
        told = Told()
        outcome = run_build(
            self.root / "mkdocs.yml", told, digests=digests, hiring=hiring, explained=explained, strict=strict or None
        )
        return Built(outcome, told)

    def take_fonts(self) -> None:
        """From this repository, where ./scripts/test puts them; without them no PDF is made, which most tests can
        spare."""
        fonts = find_fonts(REPOSITORY)
        assert fonts, "run ./scripts/test once: it fetches the fonts"
        fonts_folder(self.root).parent.mkdir(parents=True, exist_ok=True)
        fonts_folder(self.root).symlink_to(fonts)

    def page(self, path: str) -> ToyPage:
        """A page by its address in the built site: `en/papers/bees/`."""
        return ToyPage(path, (self.site / path / "index.html").read_text(encoding="utf-8"))

    def published(self) -> dict[str, bytes]:
        """Every file of the built site with its bytes."""
        return {
            file.relative_to(self.site).as_posix(): file.read_bytes() for file in self.site.rglob("*") if file.is_file()
        }


class _TextReader(HTMLParser):
    """The text of the element with the id `content`, or of the whole body where there is none; tags within a word part
    nothing, and scripts and styles are no text."""

    _VOID = frozenset(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
    _MUTE = frozenset(["script", "style", "template", "svg"])
    _INLINE = frozenset(["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "s", "strong", "sub", "sup"])

    def __init__(self, html: str) -> None:
        super().__init__()
        self._wanted = ("id", "content") if 'id="content"' in html else None
        self._open: list[tuple[str, bool]] = []
        self._inside = 0
        self._muted = 0
        self._pieces: list[str] = []
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return _in_one_line("".join(self._pieces))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        starts = self._wanted in attrs if self._wanted else tag == "body"
        if self._inside and tag not in self._INLINE:
            self._pieces.append(" ")
        if tag in self._VOID:
            return
        self._open.append((tag, starts))
        self._inside += starts
        self._muted += tag in self._MUTE

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self._open]:
            return
        if self._inside and tag not in self._INLINE:
            self._pieces.append(" ")
        while self._open:
            name, started = self._open.pop()
            self._inside -= started
            self._muted -= name in self._MUTE
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._inside and not self._muted:
            self._pieces.append(data)


def _in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
