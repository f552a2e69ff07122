"""The themes, people, cited works, terms and comparisons of the synthetic library, and their YAML."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from random import Random
from typing import NamedTuple

from scripts.benchmark.prose import Prose, topics_near
from scripts.benchmark.vocabulary import (
    ASPECTS,
    FAMILIES,
    GIVENS,
    SCHOOLS,
    TERMS,
    TOPICS,
    UNIVERSITIES,
    VENUES,
    Pair,
)
from scripts.benchmark.yaml_text import flow, ids, line, quoted

_THEMES_OF_A_TOPIC = 10
_PAPERS_COMPARED = 10


class Theme(NamedTuple):
    id: str
    label: Pair
    broader: str = ""


class Person(NamedTuple):
    id: str
    name: Pair
    family: str


class Work(NamedTuple):
    """`cited_as` is how a text names it."""

    id: str
    cited_as: Pair
    entry: str


def themes_of(count: int) -> list[list[Theme]]:
    """For each topic a theme and the narrower ones below it."""
    topics = TOPICS[: math.ceil(count / _THEMES_OF_A_TOPIC)]
    trees: list[list[Theme]] = [[] for _ in topics]
    for position in range(min(count, len(topics) * (len(ASPECTS) + 1))):
        step, number = divmod(position, len(topics))
        topic, tree = topics[number], trees[number]
        if step == 0:
            label = Pair(f"{topic.label.zh}研究", f"Studies of {topic.in_text}")
            tree.append(Theme(f"{topic.id}-studies", label))
        else:
            aspect = ASPECTS[step - 1]
            label = Pair(f"{topic.label.zh}：{aspect.zh}", f"{topic.label.en.capitalize()}: {aspect.en}")
            tree.append(Theme(f"{topic.id}-{aspect.en.split()[0]}", label, tree[0].id))
    return trees


def people_of(die: Random, count: int) -> list[Person]:
    readings: Counter[str] = Counter()
    people = []
    for one in die.sample(range(len(FAMILIES) * len(GIVENS) ** 2), count):
        rest, family = divmod(one, len(FAMILIES))
        parts = (FAMILIES[family], *(GIVENS[part] for part in divmod(rest, len(GIVENS))))
        surname, first, second = (part.pinyin for part in parts)
        reading = f"{surname} {first.capitalize()}{second}"
        readings[reading] += 1
        id = _slug(reading) if readings[reading] == 1 else f"{_slug(reading)}-{readings[reading]}"
        people.append(Person(id, Pair("".join(part.character for part in parts), reading), surname))
    return people


def works_of(die: Random, count: int, people: list[Person]) -> list[Work]:
    prose = Prose(die)
    works = []
    for number in range(count):
        authors = [die.choice(people) for _ in range(die.choice((1, 1, 2)))]
        listed = [author.id if die.random() < 0.5 else flow(author.name) for author in dict.fromkeys(authors)]
        year = die.randrange(1998, 2025)
        id = f"{authors[0].family.lower()}-{year}-c{number + 1}"
        lines = [
            f"{id}:",
            f"  authors: [{', '.join(listed)}]",
            f"  title: {flow(prose.title(topics_near(number, 4)), 'supplied: [en]')}",
            f"  venue: {flow(die.choice(VENUES), 'supplied: [en]')}",
            f"  issued: {year}",
            f"  issue: {die.randrange(1, 13)}",
            f"  pages: {quoted(_pages(die))}",
        ]
        cited_as = Pair(f"{authors[0].name.zh}（{year}）", f"{authors[0].name.en} ({year})")
        works.append(Work(id, cited_as, "\n".join(lines)))
    return works


def theme_entries(trees: list[list[Theme]]) -> list[str]:
    entries = []
    for tree in trees:
        for theme in tree:
            below = "其下另有分论。" if theme is tree[0] else "总论归于上位主题。"
            about = Pair(
                f"凡论及“{theme.label.zh}”的论点归于此，{below}",
                f"Points that bear on “{theme.label.en}” belong here, whatever the facet they stand under.",
            )
            lines = [f"{theme.id}:", f"  label: {flow(theme.label)}", f"  about: {flow(about)}"]
            entries.append("\n".join([*lines, f"  broader: [{theme.broader}]"] if theme.broader else lines))
    return entries


def people_entries(die: Random, people: list[Person], papers: Iterable[tuple[str, list[Person]]]) -> list[str]:
    """`papers` are ids with their authors: an affiliation says in which papers it is printed."""
    written: dict[str, list[str]] = defaultdict(list)
    for paper, authors in papers:
        for author in authors:
            written[author.id].append(paper)
    entries = []
    for person in people:
        university, school = die.choice(UNIVERSITIES), die.choice(SCHOOLS)
        printed = Pair(f"{university.zh}{school.zh}", f"{school.en}, {university.en}")
        lines = [f"{person.id}:", f"  name: {flow(person.name, 'supplied: [en]')}", f"  family: {person.family}"]
        if person.id in written:
            where = f"in: {ids(written[person.id])}"
            lines.append(f"  affiliations: [{flow(printed, 'supplied: [en]', where)}]")
        entries.append("\n".join(lines))
    return entries


def term_entries() -> list[str]:
    entries = []
    for position, term in enumerate(TERMS):
        about = Pair(
            f"本库论文中的常用概念，指与{term.label.zh}有关的制度、行为及其结果。",
            f"A concept common in these papers: the institutions and conduct bound up with {term.in_text}.",
        )
        related = TERMS[(position + 1) % len(TERMS)].id
        lines = [f"{term.id}:", f"  label: {flow(term.label)}", "  about:", f"    zh: {line(about.zh)}"]
        entries.append("\n".join([*lines, f"    en: {line(about.en)}", f"  related: [{related}]"]))
    return entries


def comparison_entries(count: int, trees: list[list[Theme]], papers: list[str]) -> list[str]:
    """By turns a table and a matrix, each of some papers on one topic."""
    entries = []
    for number in range(count):
        tree = trees[number % len(trees)]
        turn = number // len(trees) * _PAPERS_COMPARED
        chosen = papers[number % len(trees) :: len(trees)][turn : turn + _PAPERS_COMPARED]
        label = Pair(f"{tree[0].label.zh}之比较（{number + 1}）", f"{tree[0].label.en} compared ({number + 1})")
        about = Pair("几篇论文逐项并列。", "Some of the papers, side by side.")
        lines = [f"comparison-{number + 1}:", f"  label: {flow(label)}", f"  about: {flow(about)}"]
        if number % 2 == 0:
            lines += ["  kind: table", "  facets: [question, method, mechanisms, statistics, direction]"]
        else:
            lines += ["  kind: matrix", "  facet: findings", f"  themes: {{under: {tree[0].id}}}"]
        entries.append("\n".join([*lines, f"  papers: {ids(chosen)}"]))
    return entries


def _slug(words: str) -> str:
    return words.lower().replace(" ", "-")


def _pages(die: Random) -> str:
    first = die.randrange(1, 180)
    return f"{first}–{first + die.randrange(8, 20)}"
