"""The summaries of the synthetic library: about thirty points a paper, with two themes each."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from scripts.benchmark.entries import Person, Theme, Work
from scripts.benchmark.prose import Prose, topics_near
from scripts.benchmark.vocabulary import SOURCES, TOPICS, VENUES, Pair, Term
from scripts.benchmark.yaml_text import flow, ids, line, quoted

_LOCATORS = ("一", "二", "二（一）", "二（二）", "三", "三（一）", "三（二）", "四（一）", "四（三）", "五")
_METHODS = ("theory", "panel", "experiment", "cases", "survey")
_DIRECTIONS = ("furthers", "hinders", "depends")
_SKEW = 1.5  # some works of a topic are cited more often than others
_ABSENT = "{absent: not-in-source}"

Say = Callable[[list[Term]], Pair]


class Paper(NamedTuple):
    id: str
    year: str
    authors: list[Person]
    text: str


class SummaryWriter:
    """Writes papers that share topics, themes, authors and cited works."""

    def __init__(self, die: Random, people: list[Person], works: list[Work], trees: list[list[Theme]]) -> None:
        self._die, self._people, self._works, self._trees = die, people, works, trees
        self._prose = Prose(die)

    def paper(self, number: int) -> Paper:
        die = self._die
        topics = self._topics(number)
        themes = self._themes(number)
        works = self._cited(number)
        authors = die.sample(self._people, die.choice((1, 2, 2, 3)))
        year = str(die.randrange(2012, 2027))
        text = [
            *self._record(topics, authors, year),
            f"themes: {ids(theme.id for theme in themes[:3])}",
            *self._answers(topics, themes, works),
            f"works: {ids(work.id for work in works)}",
            f"summary: {{authors: [{quoted('测速组')}], reviewed: 2026-11-20, license: CC-BY-4.0}}",
        ]
        return Paper(f"{authors[0].family.lower()}-{year}-{number + 1}", year, authors, "\n".join(text) + "\n")

    def _topics(self, number: int) -> list[Term]:
        """The paper's own topic and what lies near it, and some from anywhere."""
        near = topics_near(number % len(self._trees), 3)
        return list(dict.fromkeys([*near, *self._die.sample(TOPICS, 3)]))

    def _themes(self, number: int) -> list[Theme]:
        """Some of the topic's themes, and one of the next topic's."""
        own, other = (self._trees[(number + step) % len(self._trees)] for step in (0, 1))
        return [*self._die.sample(own, min(7, len(own))), self._die.choice(other)]

    def _cited(self, number: int) -> list[Work]:
        own = self._works[number % len(self._trees) :: len(self._trees)]
        cited: dict[str, Work] = {}
        wanted = self._die.randrange(6, 11)
        while len(cited) < wanted:
            work = own[int(self._die.random() ** _SKEW * len(own))]
            cited[work.id] = work
        return list(cited.values())

    def _record(self, topics: list[Term], authors: list[Person], year: str) -> list[str]:
        die = self._die
        title = self._prose.title(topics)
        return [
            "paper:",
            "  title:",
            f"    zh: {line(title.zh)}",
            f"    en: {line(title.en)}",
            f"  authors: {ids(author.id for author in authors)}",
            f"  venue: {flow(die.choice(VENUES))}",
            f"  issued: {year}-{die.randrange(1, 13):02}",
            f"  issue: {die.randrange(1, 13)}",
            f"  pages: {die.randrange(1, 60)}–{die.randrange(60, 90)}",
            f"  doi: {f'10.5555/{die.randrange(10**6)}' if die.random() < 0.5 else _ABSENT}",
            f"  clc: F{die.randrange(100, 900)}",
            "  language: zh",
            f"  keywords: [{', '.join(flow(term.label) for term in topics[:4])}]",
            f"  received: {_ABSENT}",
        ]

    def _answers(self, topics: list[Term], themes: list[Theme], works: list[Work]) -> list[str]:
        die, prose = self._die, self._prose
        methods = ", ".join(die.sample(_METHODS, 2))

        def said(pair: Pair, indent: str) -> list[str]:
            return self._said(pair, indent, themes)

        def points(facet: str, say: Say, least: int, parts: int = 0) -> list[str]:
            lines = [f"{facet}:"]
            for _ in range(least + die.randrange(2)):
                lines += _listed(said(say(topics), "    "), "  ")
                wanted = die.randrange(parts + 1)
                lines += ["    parts:"] if wanted else []
                for _ in range(wanted):
                    lines += _listed(said(say(topics), "        "), "      ")
            return lines

        def citing(about: list[Term]) -> Pair:
            claim, work = prose.claim(about), die.choice(works)
            zh, en = (f"[[{work.id}|{name}]]" for name in work.cited_as)
            return Pair(f"据{zh}，{claim.zh}", f"{claim.en.removesuffix('.')} (after {en}).")

        return [
            "question:",
            *said(prose.question(topics), "  "),
            *points("background", citing, 2),
            f"method: [{methods}]",
            "sample:",
            *said(prose.sample(topics), "  "),
            *points("mechanisms", prose.claim, 3, parts=2),
            *points("findings", prose.claim, 4),
            *points("obstacles", prose.claim, 3),
            "statistics:",
            *(self._number(topics, themes) for _ in range(die.randrange(2, 5))),
            "direction:",
            f"  is: {die.choice(_DIRECTIONS)}",
            *said(prose.claim(topics), "  "),
            *points("recommendations", prose.proposal, 3, parts=1),
            *(points("limits", prose.limit, 1) if die.random() < 0.7 else ["limits: {absent: not-addressed}"]),
        ]

    def _said(self, pair: Pair, indent: str, themes: list[Theme]) -> list[str]:
        chosen = ids(theme.id for theme in self._die.sample(themes, 2))
        at = self._die.choice(_LOCATORS)
        return [
            f"{indent}{one}"
            for one in (f"zh: {line(pair.zh)}", f"en: {line(pair.en)}", f"at: {at}", f"themes: {chosen}")
        ]

    def _number(self, topics: list[Term], themes: list[Theme]) -> str:
        die = self._die
        chosen = ids(theme.id for theme in die.sample(themes, 2))
        unit, what = self._prose.measure(topics)
        return (
            f'  - {{value: "{die.uniform(1, 100):.2f}", unit: {flow(unit)}, '
            f"what: {flow(what)}, year: {die.randrange(2010, 2025)}, source: {flow(die.choice(SOURCES))}, "
            f"at: {die.choice(_LOCATORS)}, themes: {chosen}}}"
        )


def _listed(lines: list[str], indent: str) -> list[str]:
    """The lines as an item of a list: the first one with a hyphen."""
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]
