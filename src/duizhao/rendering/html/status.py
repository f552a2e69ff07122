"""The status of summaries as HTML: a sign for each language of each facet, with its words for those who hear the page
or point at it. Written small, for a library has many of these cells."""

from __future__ import annotations

from duizhao.editions.status import State, StatusBody, StatusCell, StatusRow
from duizhao.model.progress import DONE, MISSING, STALE, Standing
from duizhao.model.summary import AbsenceKind
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter

SIGNS = {
    DONE: "✓",
    STALE: "△",
    MISSING: "○",
    AbsenceKind.NOT_YET: "…",
    AbsenceKind.NOT_ADDRESSED: "—",
    AbsenceKind.NOT_APPLICABLE: "/",
    AbsenceKind.NOT_IN_SOURCE: "∅",
}
_GRAVEST = (MISSING, STALE, AbsenceKind.NOT_YET)
_ROWS_WORTH_HEADS = 12


class StatusWriter:
    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        names = inline.names
        self._said = {state: escape(names.get(state) or names[f"absent-{state}"]) for state in SIGNS}
        self._zh, self._en = escape(names["chinese"]), escape(names["english"])

    def states(self, states: tuple[State, ...]) -> str:
        """What the signs mean, and how often they stand there."""
        inline = self._inline
        names = [inline.words[key] for key in ("state", "chinese", "english")]
        heads = "".join([f'<th scope="col">{name}</th>' for name in names])
        rows = [
            f'<tr><th scope="row"><span class="dz-sign" aria-hidden="true">{SIGNS[one.id]}</span> '
            f"{inline.inline(one.said)}</th><td>{one.zh}</td><td>{one.en}</td></tr>\n"
            for one in states
        ]
        return (
            f'<table class="dz-grid dz-grid--key"><thead><tr>{heads}</tr></thead>\n'
            f"<tbody>\n{''.join(rows)}</tbody></table>\n"
        )

    def grid(self, body: StatusBody) -> str:
        inline = self._inline
        facets = [f'<th scope="col"><span class="dz-tall">{inline.inline(facet)}</span></th>' for facet in body.facets]
        ends = [f'<th scope="col">{inline.words[key]}</th>' for key in ("agreed", "reviewed")]
        head = f'<th scope="col">{inline.words["paper"]}</th>{"".join(facets)}{"".join(ends)}'
        columns = len(body.facets) + len(ends) + 1
        has_heads = sum(len(group.items) for group in body.groups) >= _ROWS_WORTH_HEADS
        bodies = []
        for group in body.groups:
            label = ""
            if has_heads:
                year = f'<th scope="rowgroup" colspan="{columns}">{inline.inline(group.label)}</th>'
                label = f'<tr class="dz-grid__group">{year}</tr>\n'
            bodies.append(f"<tbody>\n{label}{''.join([self._row(row) for row in group.items])}</tbody>\n")
        return f'<table class="dz-grid dz-grid--states"><thead><tr>{head}</tr></thead>\n{"".join(bodies)}</table>\n'

    def _row(self, row: StatusRow) -> str:
        progress = row.progress
        agreed = f"{progress.agreed}/{progress.texts}"
        when = f" <time>{escape(progress.reviewed)}</time>" if progress.reviewed else ""
        return (
            f'<tr><th scope="row">{self._inline.link(row.link)}</th>{"".join([self._cell(one) for one in row.cells])}'
            f"<td>{agreed}{when}</td><td>{escape(progress.checked)}</td></tr>\n"
        )

    def _cell(self, cell: StatusCell) -> str:
        zh, en, target = cell
        href = self._inline.href(target)
        if zh == en and zh.state in list(AbsenceKind):
            signs, said = SIGNS[zh.state], self._said[zh.state]
        else:
            signs = f"{SIGNS[zh.state]}{SIGNS[en.state]}"
            colon, between = self._inline.colon, "；" if self._inline.colon == "：" else "; "
            said = f"{self._zh}{colon}{self._words(zh)}{between}{self._en}{colon}{self._words(en)}"
        graver = next((state for state in _GRAVEST if state in (zh.state, en.state)), "")
        look = f' class="dz-state--{graver}"' if graver else ""
        title = f' title="{said}"' if graver else ""
        return f'<td{look}><a href="{href}" aria-label="{said}"{title}>{signs}</a></td>'

    def _words(self, standing: Standing) -> str:
        number = standing.missing or standing.stale
        return f"{self._said[standing.state]} {number}" if number else self._said[standing.state]
