"""The page of a person as HTML. In Python as that of a paper, for there are no fewer."""

from __future__ import annotations

from markupsafe import escape  # as the templates of the other pages escape

from duizhao.editions.lists import Printed
from duizhao.editions.page import Browse
from duizhao.editions.passages import Both
from duizhao.editions.people import PersonBody
from duizhao.rendering.html.browsing import BrowseWriter
from duizhao.rendering.html.frames import Ways, heading
from duizhao.rendering.html.inline import InlineWriter
from duizhao.rendering.html.references import ReferenceWriter


class PersonWriter:
    def __init__(self, inline: InlineWriter, references: ReferenceWriter) -> None:
        self._inline, self._references = inline, references
        self._browsing = BrowseWriter(inline)

    def page(self, body: PersonBody, _ways: Ways) -> str:
        html = f'<header class="dz-head">{heading(self._inline, body.name)}</header>\n{self._relations(body)}'
        words, references = self._inline.words, self._references
        if body.papers:
            papers = f'<h2 id="papers">{words["summarised-papers"]}</h2>{self._bars(body.all_papers)}'
            papers += f'<ul class="dz-cards">{references.cards(body.papers)}</ul>'
            html += f'<section aria-labelledby="papers">{papers}</section>'
        if body.works:
            works = f'<h2 id="works">{words["authored-works"]}</h2>{self._bars(body.all_works)}'
            works += f'<ul class="dz-works">{references.works(body.works)}</ul>'
            html += f'<section aria-labelledby="works">{works}</section>'
        return html

    def _bars(self, browse: Browse | None) -> str:
        return self._browsing.bars(browse) if browse else ""

    def _relations(self, body: PersonBody) -> str:
        words, relations = self._inline.words, ""
        if body.affiliations:
            relations += f"<dt>{words['affiliations']}</dt>"
            relations += "".join([self._affiliation(said, printed) for said, printed in body.affiliations])
        if body.orcid:
            orcid = escape(body.orcid)
            relations += f'<dt>ORCID</dt><dd><a href="https://orcid.org/{orcid}" rel="noopener">{orcid}</a></dd>'
        if body.urls:
            relations += f"<dt>{words['urls']}</dt>"
            relations += "".join(
                [f'<dd><a href="{url}" rel="noopener">{url}</a></dd>' for url in map(escape, body.urls)]
            )
        return f'<dl class="dz-relations">\n{relations}</dl>' if relations else ""

    def _affiliation(self, said: Both, printed: Printed) -> str:
        inline = self._inline
        names = "".join([f"<p>{one}</p>" for one in inline.both(said)])
        where = ""
        if printed.papers:
            more = f" +{printed.more}" if printed.more else ""
            where = f"<small>{inline.words['printed-in']} {inline.links(printed.papers, between=' ')}{more}</small>"
        return f"<dd>{names}{where}</dd>"
