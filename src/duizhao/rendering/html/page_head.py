"""What the head of a page says to programs, beyond what every page of a site says."""

from __future__ import annotations

from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Page, PageKind
from duizhao.editions.paper import PaperBody
from duizhao.editions.passages import plain
from duizhao.rendering.data.formats import JSON
from duizhao.rendering.data.licences import find_licence_address
from duizhao.rendering.data.linked_data import LinkedData
from duizhao.rendering.escaping import escape


class HeadWriter:
    def __init__(self, edition: Edition, linked: LinkedData) -> None:
        self._edition = edition
        self._ear = Ear(edition)
        self._linked = linked

    def head(self, page: Page, title: str, description: str) -> str:
        script = self._linked.script(self._edition, page, title, description)
        return "\n".join([*self._summary(page.body), script]) if page.kind is PageKind.PAPER else script

    def _summary(self, body: PaperBody) -> list[str]:
        """Who wrote the summary and how it may be used. Nothing here speaks for the paper."""
        lines = [f'<meta name="author" content="{escape(plain(self._ear.hear(author)))}">' for author in body.credited]
        if body.reviewed:
            lines.append(f'<meta property="article:modified_time" content="{escape(body.reviewed)}">')
        licence = find_licence_address(body.license)
        if licence:
            lines.append(f'<link rel="license" href="{licence}">')
        lines.append(f'<link rel="alternate" type="{JSON}" href="../../../data/papers/{body.id}.json">')
        return lines
