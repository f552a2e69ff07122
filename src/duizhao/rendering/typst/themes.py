"""A theme as a digest: what it is, and what the papers say about it, facet by facet."""

from __future__ import annotations

from duizhao.editions.page import Page
from duizhao.editions.themes import ThemeBody
from duizhao.editions.voice import Link
from duizhao.rendering.typst.inline import InlineWriter, Value
from duizhao.rendering.typst.pictures import PictureWriter
from duizhao.rendering.typst.points import PointWriter


class ThemeWriter:
    def __init__(self, inline: InlineWriter, pictures: PictureWriter) -> None:
        self._inline = inline
        self._pictures = pictures
        self._points = PointWriter(inline)

    def blocks(self, page: Page) -> list[Value]:
        body: ThemeBody = page.body
        inline = self._inline
        first, *others = inline.both(body.title)
        blocks: list[Value] = [{"is": "title", "line": [first], "others": [[one] for one in others], "level": 1}]
        if body.about:
            blocks.append({"is": "lead", "line": inline.line(body.about)})
        blocks.append({"is": "relations", "items": self._relations(body)})
        if len(body.facets) > 2:
            blocks.append({"is": "contents", "short": True})
        blocks += self._pictures.figures(page.pictures)
        for facet in body.facets:
            blocks.append({"is": "heading", "line": inline.bare(facet.label)})
            for paper in facet.papers:
                points = [self._points.brief(item) for item in paper.points]
                blocks.append({"is": "small-heading", "line": inline.link(paper.link)})
                blocks.append({"is": "plain", "points": points, "bulleted": True})
        if not body.facets:
            blocks.append({"is": "absence", "line": inline.word("nothing-yet")})
        return blocks

    def _relations(self, body: ThemeBody) -> list[Value]:
        inline = self._inline
        items = [
            self._related(word, links)
            for word, links in (("broader", body.broader), ("narrower", body.narrower), ("related", body.related))
            if links
        ]
        if body.papers:
            counted = [[*inline.link(one.link), ["", f" {one.points or '–'}"]] for one in body.papers]
            items.append({"label": inline.word("papers-carrying"), "values": counted})
        return [*items, self._related("silent", body.silent)] if body.silent else items

    def _related(self, word: str, links: tuple[Link, ...]) -> Value:
        return {"label": self._inline.word(word), "values": self._inline.links(links)}
