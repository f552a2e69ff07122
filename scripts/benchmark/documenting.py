"""Writes what a run found into the pages about it: docs/zh/benchmark.md and docs/en/benchmark.md.

The frame of a page is written by hand. In it stand pairs of marks, `<!-- measured: NAME -->` and `<!-- end -->`, and
what is between them is ours; the figure is a file beside the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from scripts.benchmark.bars import Bar, Verdict, times_per_page, times_per_paper, verdicts
from scripts.benchmark.contenders import CONTENDERS, DUIZHAO, OURS, PEERS, SEARCHABLE
from scripts.benchmark.figure import figure
from scripts.benchmark.measuring import Measurement, Moment
from scripts.benchmark.results import Results, exponent

_MARKED = re.compile(r"(<!-- measured: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_LANGUAGES = ("zh", "en")

_HEAD_ALONE = 2
_NOTHING = ("（这次运行未测。）", "(Not measured in this run.)")

Pair = tuple[str, str]


def write_documents(results: Results, docs: Path) -> None:
    for number, language in enumerate(_LANGUAGES):
        page = docs / language / "benchmark.md"
        page.write_text(filled(page.read_text(encoding="utf-8"), results, number), encoding="utf-8")
        page.with_suffix(".svg").write_text(figure(results, number), encoding="utf-8")


def filled(frame: str, results: Results, language: int) -> str:
    """The page with every part of it that is measured; `language` is 0 for Chinese, 1 for English."""

    def part(match: re.Match[str]) -> str:
        lines = list(_PARTS[match[2]](results, language))
        if len(lines) == _HEAD_ALONE and lines[1].startswith("| ---"):
            lines = [_NOTHING[language]]
        return "".join([match[1], "\n", *(f"{line}\n" for line in lines), "\n" if lines else "", match[3]])

    return _MARKED.sub(part, frame)


def _conditions(results: Results, language: int) -> Iterator[str]:
    machine = results.machine
    words: Iterable[tuple[Pair, str]] = (
        (("日期", "Date"), machine["date"]),
        (("处理器", "Processor"), f"{machine['processor']}, × {machine['cores']}"),
        (("内存", "Memory"), machine["memory"]),
        (("系统", "System"), machine["system"]),
        (("Python", "Python"), machine["Python"]),
        (("每项次数", "Builds of each"), _turns(results, language)),
        (("版本", "Versions"), "; ".join(_versions(results, language))),
        (("机器的闲忙", "How quiet the machine was"), _quiet(results, language)),
    )
    for name, value in words:
        yield f"- **{name[language]}** {value}"


def _turns(results: Results, language: int) -> str:
    return (
        f"{results.turns}次，取CPU最少的一次；一万篇起只一次",
        f"{results.turns}, of which the one with least CPU counts; from 10,000 papers on, one",
    )[language]


def _versions(results: Results, language: int) -> Iterator[str]:
    for name, version in results.versions.items():
        if name == DUIZHAO.name or CONTENDERS[name] not in OURS:
            yield f"{CONTENDERS[name].says[language]} {version}"


def _quiet(results: Results, language: int) -> str:
    yardsticks = [1000 * one.yardstick for one in results.measurements]
    least, most = min(yardsticks), max(yardsticks)
    return (
        f"一项固定的计算在各次生成前后用{least:.0f}至{most:.0f}毫秒",
        f"a fixed task before and after each build took {least:.0f} to {most:.0f} ms",
    )[language]


_COLD_HEADS: tuple[Pair, ...] = (
    ("", ""),
    ("检索", "search"),
    ("论文", "papers"),
    ("页", "pages"),
    ("CPU", "CPU"),
    ("每页CPU", "CPU a page"),
    ("每篇CPU", "CPU a paper"),
    ("用时", "wall"),
    ("内存峰值", "peak memory"),
    ("网站", "site"),
)


def _cold(results: Results, language: int) -> Iterator[str]:
    yield from _head(_COLD_HEADS, language)
    for one in sorted(results.at(Moment.COLD), key=lambda one: (one.papers, one.cpu_per_page)):
        contender = CONTENDERS[one.contender]
        yield _row(
            contender.says[language],
            "✓" if contender.search else "–",
            f"{one.papers:,}",
            f"{one.pages:,}",
            f"{one.cpu:.1f} s",
            f"{1000 * one.cpu_per_page:.2f} ms",
            f"{1000 * one.cpu_per_paper:.1f} ms",
            f"{one.wall:.1f} s",
            f"{one.peak_bytes / 1e6:,.0f} MB" if one.peak_bytes else "?",
            f"{one.output_bytes / 1e6:,.0f} MB",
        )


_RATIO_HEADS: tuple[Pair, ...] = (
    ("", ""),
    ("论文", "papers"),
    ("对照的duizhao", "beside"),
    ("每页", "a page"),
    ("每篇", "a paper"),
)


def _ratios(results: Results, language: int) -> Iterator[str]:
    """Of each peer, the larger the better for us: with search where it has one."""
    yield from _head(_RATIO_HEADS, language)
    for peer in PEERS:
        ours = SEARCHABLE if peer.search else DUIZHAO
        for papers in results.sizes_of(peer.name):
            page = times_per_page(results, peer.name, ours.name, papers)
            paper = times_per_paper(results, peer.name, ours.name, papers)
            if page and paper:
                said = peer.says[language], f"{papers:,}", ours.says[language], f"× {page:.2f}", f"× {paper:.2f}"
                yield _row(*said)


_AGAIN_HEADS: tuple[Pair, ...] = (
    ("", ""),
    ("论文", "papers"),
    ("从头：用时", "from nothing: wall"),
    ("无改动：用时", "nothing edited: wall"),
    ("CPU", "CPU"),
    ("改一条论点：用时", "one point edited: wall"),
    ("CPU", "CPU"),
)


def _again(results: Results, language: int) -> Iterator[str]:
    yield from _head(_AGAIN_HEADS, language)
    for edited in sorted(results.at(Moment.EDITED), key=lambda one: (one.papers, one.wall)):
        cold, again = (results.find(edited.contender, edited.papers, moment) for moment in (Moment.COLD, Moment.AGAIN))
        if cold and again:
            name = CONTENDERS[edited.contender].says[language]
            times = (cold.wall, again.wall, again.cpu, edited.wall, edited.cpu)
            yield _row(name, f"{edited.papers:,}", *(f"{seconds:.2f} s" for seconds in times))


_GROWTH_HEADS: tuple[Pair, ...] = (
    ("", ""),
    ("论文", "papers"),
    ("每多一篇", "a paper more"),
    ("增长指数", "growth exponent"),
)


def _growth(results: Results, language: int) -> Iterator[str]:
    yield from _head(_GROWTH_HEADS, language)
    for name in dict.fromkeys(one.contender for one in results.at(Moment.COLD)):
        found: list[Measurement | None] = [results.find(name, size) for size in results.sizes_of(name)]
        for small, large in pairwise(one for one in found if one):
            more = 1000 * (large.cpu - small.cpu) / (large.papers - small.papers)
            sizes = f"{small.papers:,} → {large.papers:,}"
            yield _row(CONTENDERS[name].says[language], sizes, f"{more:.1f} ms", f"{exponent(small, large):.3f}")


_BAR_HEADS: tuple[Pair, ...] = (
    ("目标", "bar"),
    ("论文", "papers"),
    ("界限", "bound"),
    ("测得", "found"),
    ("结果", "verdict"),
)


def _bars(results: Results, language: int) -> Iterator[str]:
    yield from _head(_BAR_HEADS, language)
    for one in verdicts(results):
        bar = one if isinstance(one, Bar) else one.bar
        reached = one.papers if isinstance(one, Verdict) else bar.papers
        papers = f"{bar.papers:,}" if reached == bar.papers else f"{reached:,} / {bar.papers:,}"
        bound = f"{'≥' if bar.at_least else '≤'} {bar.bound:g} {bar.unit}".strip()
        if isinstance(one, Bar):
            yield _row(bar.says[language], papers, bound, "–", ("未测", "not measured")[language])
            continue
        missed = (f"**未达到**，差{one.short:.2f}倍", f"**missed**, by a factor of {one.short:.2f}")[language]
        verdict = ("达到", "held")[language] if one.held else missed
        yield _row(bar.says[language], papers, bound, f"{one.found:.3g} {bar.unit}".strip(), verdict)


def _missing(results: Results, language: int) -> Iterator[str]:
    for one in results.missing:
        size = (f"（{one.papers:,}篇）", f" ({one.papers:,} papers)")[language] if one.papers else ""
        said = ("未测", "not measured")[language]
        yield f"- {CONTENDERS[one.contender].says[language]}{size}: {said}: `{one.reason}`"


_PARTS: dict[str, Callable[[Results, int], Iterator[str]]] = {
    "conditions": _conditions,
    "cold": _cold,
    "ratios": _ratios,
    "again": _again,
    "growth": _growth,
    "bars": _bars,
    "missing": _missing,
}


def _head(heads: Iterable[Pair], language: int) -> Iterator[str]:
    said = [head[language] for head in heads]
    yield _row(*said)
    yield _row("---", *("---:" for _ in said[1:]))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
