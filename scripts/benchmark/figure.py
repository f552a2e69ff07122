"""Draws what a page costs with each contender, and what all pages of a paper cost: dots on a logarithmic scale."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from html import escape

from scripts.benchmark.contenders import CONTENDERS, DUIZHAO, OURS, PEERS, SEARCHABLE
from scripts.benchmark.measuring import Measurement
from scripts.benchmark.results import Results

_WIDTH, _ROW, _TOP, _NAMES, _RIGHT, _BOTTOM = 600, 36, 78, 232, 36, 34
_INK, _FAINT, _PAPER, _OURS, _OTHERS = "#2b2b2b", "#d8d4ca", "#fcfbf8", "#9c2f24", "#3d5a80"
_TITLE = (
    "生成一个网站的CPU，毫秒（对数刻度；{papers}篇论文）",
    "CPU to build a site, ms (logarithmic; {papers} papers)",
)
_KEYS = (("每页", "a page"), ("每篇论文的全部页面", "all pages of a paper"))
_FONT = "system-ui, 'Noto Sans SC', sans-serif"

Scale = Callable[[float], float]
"""Milliseconds to their place across the figure."""


def figure(results: Results, language: int) -> str:
    shown = _shown(results)
    papers = f"{min(one.papers for one in shown):,}–{max(one.papers for one in shown):,}"
    if len({one.papers for one in shown}) == 1:
        papers = f"{shown[0].papers:,}"
    values = [1000 * value for one in shown for value in (one.cpu_per_page, one.cpu_per_paper)]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    height = _TOP + _ROW * len(shown) + _BOTTOM

    def x(milliseconds: float) -> float:
        share = (math.log10(milliseconds) - low) / (high - low)
        return round(_NAMES + share * (_WIDTH - _NAMES - _RIGHT), 1)

    title = escape(_TITLE[language].format(papers=papers))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"',
            f'  font-family="{_FONT}" font-size="14" fill="{_INK}">',
            f"<title>{title}</title>",
            f'<rect width="{_WIDTH}" height="{height}" rx="6" fill="{_PAPER}"/>',
            f'<text x="20" y="30" font-size="15" font-weight="600">{title}</text>',
            *_key(language),
            *_grid(range(low, high + 1), x, height),
            *(line for number, one in enumerate(shown) for line in _dots(one, _TOP + _ROW * number, x, language)),
            "</svg>\n",
        ]
    )


def _shown(results: Results) -> list[Measurement]:
    """Each contender at its largest size up to that of the comparison, the cheapest first."""
    limit = max((size for peer in PEERS for size in results.sizes_of(peer.name)), default=10**9)
    asked = [one for one in CONTENDERS.values() if one not in OURS or one in (DUIZHAO, SEARCHABLE)]
    sizes = {one.name: [size for size in results.sizes_of(one.name) if size <= limit] for one in asked}
    found = [results.find(name, fitting[-1]) for name, fitting in sizes.items() if fitting]
    return sorted((one for one in found if one), key=lambda one: one.cpu_per_page)


def _key(language: int) -> Iterator[str]:
    start = _NAMES
    for number, says in enumerate(_KEYS):
        yield _dot(start, 52, _INK, full=number == 0)
        yield f'<text x="{start + 12}" y="57" font-size="13">{says[language]}</text>'
        start += 110


def _grid(powers: range, x: Scale, height: int) -> Iterator[str]:
    for power in powers:
        at = x(10.0**power)
        yield f'<path d="M{at} {_TOP - 8}V{height - _BOTTOM}" stroke="{_FAINT}"/>'
        yield f'<text x="{at}" y="{height - 12}" text-anchor="middle" font-size="13">{10.0**power:,g}</text>'


def _dots(one: Measurement, top: int, x: Scale, language: int) -> Iterator[str]:
    contender = CONTENDERS[one.contender]
    colour = _OURS if contender in OURS else _OTHERS
    middle = top + _ROW // 2
    page, paper = 1000 * one.cpu_per_page, 1000 * one.cpu_per_paper
    yield f'<text x="{_NAMES - 16}" y="{middle + 5}" text-anchor="end">{escape(contender.says[language])}</text>'
    yield f'<path d="M{x(page)} {middle}H{x(paper)}" stroke="{colour}" stroke-width="2"/>'
    for value, full in ((page, True), (paper, False)):
        yield _dot(x(value), middle, colour, full=full)
        yield (
            f'<text x="{x(value)}" y="{middle - 9}" text-anchor="middle" font-size="11" fill="{colour}">'
            f"{_short(value)}</text>"
        )


def _dot(x: float, y: int, colour: str, *, full: bool) -> str:
    return f'<circle cx="{x}" cy="{y}" r="5" fill="{colour if full else _PAPER}" stroke="{colour}" stroke-width="2"/>'


def _short(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"
