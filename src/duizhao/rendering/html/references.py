"""References as HTML: a cited work in one line, and the card of a paper. In Python for the same reason as points."""

from __future__ import annotations

from duizhao.editions.lists import PaperCard, WorkItem
from duizhao.editions.paper import CitedWork, NeighbourItem
from duizhao.editions.records import Fact
from duizhao.editions.themes import PaperUnder
from duizhao.editions.voice import Reference
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter


class ReferenceWriter:
    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        self._references: dict[int, tuple[Reference, str]] = {}

    def cited(self, works: tuple[CitedWork, ...]) -> str:
        """The works at the end of a paper's page, each with other papers that cite it."""
        return "".join([self._cited(work) for work in works])

    def works(self, items: tuple[WorkItem, ...]) -> str:
        """A list of works, each with who cites it."""
        return "".join([self._work(item) for item in items])

    def cards(self, cards: tuple[PaperCard, ...], heading: str = "h3") -> str:
        return "".join([self._card(card, heading) for card in cards])

    def shares(self, papers: tuple[PaperUnder, ...]) -> str:
        """Papers that speak of a theme, each with the number of its points."""
        link = self._inline.link
        return "".join(
            [f'<li>{link(paper.link)} <span class="dz-count">{paper.points or "–"}</span></li>' for paper in papers]
        )

    def facts(self, facts: tuple[Fact, ...]) -> str:
        """The fields of a record: a label and values each, or why there are none."""
        return "".join([self._fact(fact) for fact in facts])

    def neighbours(self, nearest: tuple[NeighbourItem, ...]) -> str:
        """Papers nearby, and why they are."""
        return "".join([self._neighbour(near) for near in nearest])

    def _cited(self, work: CitedWork) -> str:
        inline = self._inline
        at = f" {inline.place(work.at)}" if work.at else ""
        also = ""
        if work.also_in:
            target = work.link.target
            more = f' <a href="{inline.href(target)}">+{work.also_in_more}</a>' if work.also_in_more and target else ""
            others = inline.links(work.also_in, between=" · ")
            also = f' <span class="dz-meta">{inline.words["cited-in"]}{inline.colon}{others}{more}</span>'
        key = f'<span class="dz-ref__key">{inline.link(work.link)}</span>'
        return f"<li>{key} {self._reference(work.reference)}{at}{self._probable(work.probable)}{also}</li>\n"

    def _work(self, item: WorkItem) -> str:
        inline = self._inline
        html = f'<span class="dz-ref__key">{inline.inline(item.name)}</span> {self._reference(item.reference)}'
        note = f'<p class="dz-note">{inline.inline(item.note)}</p>' if item.note else ""
        citing = " · ".join([f"{inline.link(paper)}{self._probable(probable)}" for paper, probable in item.cited_by])
        citing += f" · {inline.link(item.others_citing)}" if item.others_citing else ""
        cited = f'<p class="dz-meta">{inline.words["cited-in"]}{inline.colon}{citing}</p>' if citing else ""
        return f'<li id="{item.anchor}" class="dz-work"><p>{html}</p>{note}{cited}</li>\n'

    def _card(self, card: PaperCard, heading: str) -> str:
        inline = self._inline
        assert card.link.target is not None
        title = f'<a href="{inline.href(card.link.target)}">{inline.label(card.title)}</a>'
        venue = f' <cite class="dz-venue">{inline.inline(card.venue)}</cite>' if card.venue else ""
        issued = f" <time>{escape(card.issued)}</time>" if card.issued else ""
        by = f"{inline.links(card.authors, tagged='dz-author')}{venue}{issued}"
        gist = f'<div class="dz-card__gist">{inline.block(card.gist)}</div>\n' if card.gist else ""
        count = f'<span class="dz-count">{inline.words["points"]} {card.points}</span>'
        return (
            f'<li class="dz-card"><{heading} class="dz-card__title">{title}</{heading}>\n'
            f'<p class="dz-card__by">{by}</p>\n{gist}'
            f'<p class="dz-tags">{inline.links(card.themes, tagged="dz-tag")} {count}</p></li>\n'
        )

    def _fact(self, fact: Fact) -> str:
        inline = self._inline
        if fact.values:
            values = inline.links(fact.values, tagged="dz-value")
        else:
            values = f'<span class="dz-absence">{inline.inline(fact.absent)}</span>'
        ground = ""
        if fact.ground:
            said = f"{inline.words['supplied-value']}{inline.colon}{inline.inline(fact.ground)}"
            ground = f' <small class="dz-ground">{said}</small>'
        return f"<dt>{inline.lasting(fact.label)}</dt>\n<dd>{values}{ground}{inline.lags(fact.lags)}</dd>\n"

    def _neighbour(self, near: NeighbourItem) -> str:
        inline = self._inline
        assert near.link.target is not None
        title = f'<a href="{inline.href(near.link.target)}">{inline.label(near.title)}</a>'
        html = f'<h3 class="dz-card__title">{title}</h3>\n<p class="dz-card__by">{inline.label(near.link.said)}</p>\n'
        if near.works:
            shared = inline.links(near.works, between=" · ")
            html += f'<p class="dz-why">{inline.words["shared-works"]}{inline.colon}{shared}</p>\n'
        if near.themes:
            more = f' <span class="dz-count">+{near.more_themes}</span>' if near.more_themes else ""
            shared = inline.links(near.themes, tagged="dz-tag") + more
            html += f'<p class="dz-why">{inline.words["shared-themes"]}{inline.colon}{shared}</p>\n'
        return f'<li class="dz-card">{html}</li>\n'

    def _reference(self, reference: Reference) -> str:
        """References are remembered by their identity, which the edition's view keeps."""
        known = self._references.get(id(reference))
        if known is None:
            known = self._references[id(reference)] = reference, self._write(reference)
        return known[1]

    def _write(self, reference: Reference) -> str:
        inline = self._inline
        parts = []
        if reference.authors:
            authors = inline.links(reference.authors, tagged="dz-author")
            parts.append(f'<span class="dz-ref__authors">{authors}</span>')
        if reference.title:
            title = inline.inline(reference.title)
            if reference.url:
                title = f'<a href="{escape(reference.url)}" rel="noopener">{inline.label(reference.title)}</a>'
            parts.append(f'<span class="dz-ref__title">{title}</span>')
        if reference.venue:
            parts.append(f'<span class="dz-ref__venue">{inline.inline(reference.venue)}</span>')
        if reference.issued:
            parts.append(f"<time>{escape(reference.issued)}</time>")
        if reference.extent:
            parts.append(f"<span>{escape(reference.extent)}</span>")
        return " ".join(parts)

    def _probable(self, probable: bool) -> str:
        return f" <small>{self._inline.words['probable']}</small>" if probable else ""
