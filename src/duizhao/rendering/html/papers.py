"""The page of a paper as HTML. In Python for the same reason as the points on it: there are as many as papers, and a
template of it costs as much as all its points."""

from __future__ import annotations

from markupsafe import escape  # as the templates of the other pages escape

from duizhao.editions.paper import Beside, CitedWork, NeighbourItem, PaperBody
from duizhao.editions.passages import Said
from duizhao.rendering.html.citing import CitingWriter
from duizhao.rendering.html.frames import Ways, heading
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.points import PointWriter
from duizhao.rendering.html.references import ReferenceWriter


class PaperWriter:
    def __init__(
        self, inline: InlineWriter, points: PointWriter, references: ReferenceWriter, citing: CitingWriter
    ) -> None:
        self._inline, self._points, self._references, self._citing = inline, points, references, citing
        self._papers = escape(inline.names["papers"])

    def page(self, body: PaperBody, ways: Ways) -> str:
        return (
            f'<div class="dz-paper">\n{self._head(body)}{self._record(body)}'
            f"{self._points.sections(body.sections)}\n{self._works(body.works)}{self._neighbours(body.neighbours)}"
            f"{self._citing.section(body.id)}{self._foot(body, ways)}</div>"
        )

    def _head(self, body: PaperBody) -> str:
        inline = self._inline
        where = f'<cite class="dz-venue">{inline.inline(body.venue)}</cite>' if body.venue else ""
        if body.issued:
            where += f" <time>{escape(body.issued)}</time>"
        if body.extent:
            where += f' <span class="dz-extent">{escape(body.extent)}</span>'
        if body.doi:
            doi = escape(body.doi)
            where += f' <a class="dz-doi" href="https://doi.org/{doi}" rel="noopener">DOI {doi}</a>'
        tags = f'<p class="dz-tags">{inline.links(body.themes, tagged="dz-tag")}</p>' if body.themes else ""
        return (
            f'<header class="dz-head">\n{heading(inline, body.title)}\n{inline.lags(body.lags.get("paper/title"))}\n'
            f'<p class="dz-by">{inline.links(body.authors, tagged="dz-author")}</p>\n'
            f'<p class="dz-where">{where}</p>\n{tags}</header>\n'
        )

    def _record(self, body: PaperBody) -> str:
        words, notes = self._inline.words, ""
        if body.notes:
            items = "".join([self._note(note, number, body) for number, note in enumerate(body.notes, 1)])
            notes = f'<h2 class="dz-small">{words["notes"]}</h2>\n<ul>{items}</ul>'
        facts = self._references.facts(body.facts)
        return f'<details class="dz-record"><summary>{words["record"]}</summary>\n<dl>{facts}</dl>\n{notes}</details>\n'

    def _note(self, note: Said, number: int, body: PaperBody) -> str:
        inline = self._inline
        return f"<li>{inline.block(note)}{inline.lags(body.lags.get(f'paper/notes/{number}'))}</li>"

    def _works(self, works: tuple[CitedWork, ...]) -> str:
        if not works:
            return ""
        return (
            f'<section class="dz-section" aria-labelledby="works"><h2 id="works">{self._inline.words["cited-works"]}'
            f'</h2>\n<ul class="dz-works">{self._references.cited(works)}</ul></section>\n'
        )

    def _neighbours(self, neighbours: tuple[NeighbourItem, ...]) -> str:
        if not neighbours:
            return ""
        return (
            '<section class="dz-section" aria-labelledby="neighbours">'
            f'<h2 id="neighbours">{self._inline.words["neighbours"]}</h2>\n'
            f'<ul class="dz-neighbours">{self._references.neighbours(neighbours)}</ul></section>\n'
        )

    def _foot(self, body: PaperBody, ways: Ways) -> str:
        inline, words, colon = self._inline, self._inline.words, self._inline.colon
        about = words["about-summary"]
        if body.credited:
            credited = "".join([f"{inline.inline(one)} " for one in body.credited])
            about += f" · {words['summarised-by']}{colon}{credited}"
        if body.reviewed:
            about += f" · {words['reviewed']}{colon}<time>{escape(body.reviewed)}</time>"
        if body.license:
            about += f" · {words['license']}{colon}{escape(body.license)}"
        return (
            f'<footer class="dz-foot">\n<p>{about}</p>\n<ul class="dz-actions">\n{self._actions(body, ways)}</ul>\n'
            f"{self._all_beside(body)}</footer>\n"
        )

    def _actions(self, body: PaperBody, ways: Ways) -> str:
        words, actions = self._inline.words, ""
        if self._inline.help:
            actions += f'<li><a href="{self._inline.help}?edit={body.id}">{words["form-link"]}</a></li>'
        if ways.edit_base:
            source = f"{escape(ways.edit_base)}{escape(body.source)}"
            actions += f'<li><a href="{source}" rel="noopener">{words["edit"]}</a></li>'
        if ways.report:
            report = escape(ways.report)
            actions += f'<li><a class="dz-report" href="{report}" rel="noopener">{words["report"]}</a></li>'
        if ways.digest:
            digest = escape(ways.digest)
            actions += f'<li><a href="{digest}" type="application/pdf">{words["digest-here"]}</a></li>'
        return actions

    def _all_beside(self, body: PaperBody) -> str:
        newer = self._beside(body.newer, "newer", "prev", "←") if body.newer else ""
        older = self._beside(body.older, "older", "next", "→") if body.older else ""
        if not (newer or older):
            return ""
        return f'<nav class="dz-beside" aria-label="{self._papers}">\n{newer}{older}</nav>\n'

    def _beside(self, one: Beside, way: str, rel: str, arrow: str) -> str:
        inline = self._inline
        assert one.link.target is not None
        called = f"{arrow} {inline.words[way]} · {inline.label(one.link.said)}"
        return (
            f'<a class="dz-beside__{way}" href="{inline.href(one.link.target)}" rel="{rel}">'
            f'<span class="dz-beside__way">{called}</span>\n'
            f'<span class="dz-beside__title">{inline.label(one.title)}</span></a>\n'
        )
