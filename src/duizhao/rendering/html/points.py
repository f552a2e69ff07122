"""Points as HTML, on the page of their paper and in the cells of tables.

Written in Python and not as templates, because there are more of them than of everything else together: a macro costs
several times what its words cost.
"""

from __future__ import annotations

from duizhao.editions.paper import Section
from duizhao.editions.passages import Said
from duizhao.editions.points import AbsenceItem, AnswerItem, FigureItem, PointItem
from duizhao.editions.themes import SaidByPaper
from duizhao.editions.voice import Link
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter


class PointWriter:
    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        self._here = escape(inline.names["link-here"])
        self._there = escape(inline.names["to-the-point"])

    def sections(self, sections: tuple[Section, ...]) -> str:
        return "".join([self._section(section) for section in sections])

    def _section(self, section: Section) -> str:
        """A facet's heading and everything under it."""
        anchor, label = section.anchor, self._inline.lasting(section.label)
        return (
            f'<section class="dz-section" aria-labelledby="{anchor}">\n<h2 id="{anchor}">{label}</h2>\n'
            f"{self._answer(section.kind, section.answer)}</section>\n"
        )

    def _answer(self, kind: str, answer: AnswerItem) -> str:
        if answer.absence is not None:
            return self.absence(answer.absence)
        if kind == "numbers":
            rows = "".join([self._number(item) for item in answer.points])
            return f'<table class="dz-figures"><tbody>\n{rows}</tbody></table>\n'
        if kind == "links":
            links = "".join([self._address(item) for item in answer.points])
            return f'<ul class="dz-linked">\n{links}</ul>\n'
        points = "".join([self._point(item) for item in answer.points])
        if kind == "points":
            return f'<ol class="dz-points">\n{points}</ol>\n'
        return f'<ul class="dz-points dz-points--plain">\n{points}</ul>\n'

    def absence(self, absence: AbsenceItem) -> str:
        note = f" — {self._inline.inline(absence.note)}" if absence.note else ""
        said = self._inline.lasting(absence.said)
        return f'<p class="dz-absence dz-absence--{absence.kind}">{said}{note}{self._inline.lags(absence.lags)}</p>\n'

    def briefs(self, points: tuple[PointItem, ...]) -> str:
        """Points as a table or a theme's page shows them: the words, and the way to where they stand."""
        return f'<ul class="dz-briefs">\n{"".join([self._brief(item) for item in points])}</ul>\n'

    def said(self, papers: tuple[SaidByPaper, ...]) -> str:
        """What papers say of a theme."""
        link = self._inline.link
        return "".join(
            [f'<div class="dz-said"><h3>{link(one.link)}</h3>\n{self.briefs(one.points)}</div>\n' for one in papers]
        )

    def _point(self, item: PointItem) -> str:
        inline = self._inline
        anchor = item.target.anchor
        html = [f'<li class="dz-point" id="{anchor}">\n']
        if item.option:
            html.append(f'<p class="dz-option">{inline.inline(item.option)}</p>')
        if item.said:
            html.append(inline.block(item.said))
        if item.lags:
            html.append(inline.lags(item.lags))
        if item.quote:
            quoted = f"<blockquote{self._in(item.quoted_in)}>{escape(item.quote)}</blockquote>"
            html.append(f'<details class="dz-quote"><summary>{inline.words["quote"]}</summary>{quoted}</details>')
        html.append(f'\n<p class="dz-meta">{self._at(item.at)}{self._tags(item.themes)}')
        html.append(f'<a class="dz-permalink" href="#{anchor}" aria-label="{self._here}">#</a></p>\n')
        if item.parts:
            html.append(f'<ol class="dz-parts">\n{"".join([self._point(part) for part in item.parts])}</ol>\n')
        html.append("</li>\n")
        return "".join(html)

    def _number(self, item: PointItem) -> str:
        figure, inline = item.figure, self._inline
        assert figure is not None
        note = f'<p class="dz-note">{inline.inline(figure.note)}</p>' if figure.note else ""
        year = f'<span class="dz-year">{escape(figure.year)}</span>' if figure.year else ""
        source = ""
        if figure.source:
            source = (
                f'<span class="dz-source">{inline.words["source"]}{inline.colon}{inline.inline(figure.source)}</span> '
            )
        anchor = item.target.anchor
        said = f"{inline.block(item.said)}{note}{inline.lags(item.lags)}"
        return (
            f'<tr id="{anchor}"><td class="dz-value">{self._figure(figure)}</td>\n<td>{said}'
            f'<p class="dz-meta">{year}{source}{self._at(item.at)}{self._tags(item.themes)}'
            f'<a class="dz-permalink" href="#{anchor}" aria-label="{self._here}">#</a></p></td></tr>\n'
        )

    def _address(self, item: PointItem) -> str:
        words = self._inline.label(item.said)
        link = f'<a href="{escape(item.url)}" rel="noopener">{words}</a>'
        return f'<li id="{item.target.anchor}">{link}{self._inline.lags(item.lags)}</li>\n'

    def _brief(self, item: PointItem) -> str:
        inline = self._inline
        option = f"<strong>{inline.inline(item.option)}</strong> " if item.option else ""
        figure = ""
        if item.figure is not None:
            year = f' <span class="dz-year">{escape(item.figure.year)}</span>' if item.figure.year else ""
            figure = f'<span class="dz-figure">{self._figure(item.figure)}{year}</span> '
        said = inline.block(item.said) if item.said else ""
        where = f">{inline.text(item.at)}" if item.at else f' aria-label="{self._there}">→'
        way = f'<a class="dz-to-point" href="{inline.href(item.target)}"{where}</a>'
        return f"<li>{option}{figure}{said}\n{way}</li>\n"

    def _figure(self, figure: FigureItem) -> str:
        bound = f'<span class="dz-bound">{self._inline.lasting(figure.bound)}</span> ' if figure.bound else ""
        number = f'<span class="dz-number">{escape(figure.value)}</span>'
        return f'{bound}{number} <span class="dz-unit">{self._inline.inline(figure.unit)}</span>'

    def _tags(self, themes: tuple[Link, ...]) -> str:
        return f'<span class="dz-tags">{self._inline.links(themes, tagged="dz-tag")}</span>' if themes else ""

    def _in(self, language: str) -> str:
        return f' lang="{language}"' if language else ""

    def _at(self, at: Said) -> str:
        return self._inline.place(at) if at else ""
