"""A paper as a part of a digest: its title, record, answers, what it cites, its neighbours, how to cite it."""

from __future__ import annotations

from duizhao.editions.addresses import Target
from duizhao.editions.page import Page
from duizhao.editions.paper import PaperBody
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.places import label_of
from duizhao.rendering.typst.points import PointWriter
from duizhao.rendering.typst.references import ReferenceWriter


class PaperWriter:
    """`has_contents` where the paper is the whole digest; `is_part` where it is a part of the whole library, at whose
    end stand all cited works and indexes."""

    def __init__(
        self,
        inline: InlineWriter,
        references: ReferenceWriter,
        *,
        has_contents: bool = False,
        is_part: bool = False,
    ) -> None:
        self._inline = inline
        self._has_contents = has_contents
        self._is_part = is_part
        self._references = references
        self._points = PointWriter(inline)

    def blocks(self, page: Page) -> list[Value]:
        body: PaperBody = page.body
        inline, references = self._inline, self._references
        blocks = [self._head(page, body)]
        if self._has_contents:
            blocks.append({"is": "contents", "short": True})
        for section in body.sections:
            blocks += self._points.section(section, self._label(page, section.anchor))
        if body.works:
            works = references.named(body.works) if self._is_part else references.cited(body.works)
            blocks += [self._heading(page, "cited-works", "works"), works]
        if body.neighbours and not self._is_part:
            blocks += [self._heading(page, "neighbours", "neighbours"), references.neighbours(body.neighbours)]
        blocks += [{"is": "heading", "line": inline.word("record")}, *self._record(body)]
        end = [self._heading(page, "cite", "cite"), references.how_to_cite(body.id), self._foot(body)]
        return [*blocks, {"is": "together", "blocks": end}]

    def _head(self, page: Page, body: PaperBody) -> Value:
        inline = self._inline
        titles = inline.both(body.title)
        where = [inline.line(body.venue)] if body.venue else []
        where += [inline.literal(words) for words in (body.issued, body.extent) if words]
        return {
            "is": "paper",
            "titles": [[title] for title in titles],
            "anchor": self._label(page, ""),
            "more": [self._label(page, one) for one in self._missing(page)],
            "authors": inline.links(body.authors),
            "where": where,
            "themes": {"label": inline.word("themes"), "line": inline.names_of(body.themes)},
        }

    def _record(self, body: PaperBody) -> list[Value]:
        """All that is known of the publication; its beginning is in the head already, so it stands behind."""
        inline = self._inline
        facts = {"is": "facts", "items": [self._references.fact(fact) for fact in body.facts]}
        if not body.notes:
            return [facts]
        notes = {"is": "notes", "label": inline.word("notes"), "lines": [inline.line(note) for note in body.notes]}
        return [facts, notes]

    def _foot(self, body: PaperBody) -> Value:
        inline = self._inline
        items = []
        if body.credited:
            names = [inline.line(one) for one in body.credited]
            items.append({"label": inline.word("summarised-by"), "values": names})
        for key, value in (("reviewed", body.reviewed), ("license", body.license)):
            if value:
                items.append({"label": inline.word(key), "values": [inline.literal(value)]})
        return {"is": "foot", "head": inline.word("about-summary"), "items": items}

    def _heading(self, page: Page, word: str, anchor: str) -> Value:
        return {"is": "heading", "line": self._inline.word(word), "anchor": self._label(page, anchor)}

    @staticmethod
    def _label(page: Page, anchor: str) -> str:
        return label_of(Target(page.path, anchor))

    def _missing(self, page: Page) -> list[str]:
        """Anchors that a link may name and that have no heading here."""
        there = {heading.anchor for heading in page.contents} - ({"neighbours"} if self._is_part else set())
        return [anchor for anchor in ("works", "neighbours") if anchor not in there]
