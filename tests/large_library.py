"""A library whose one comparison is large: many papers by many facets, the same each time it is written."""

from __future__ import annotations

from tests.toy import ToyLibrary

PAPERS, FACETS, THEMES, PEOPLE = 300, 15, 12, 40
LONG = 24
"""The number of the paper whose title is very long; it is among the newest."""

_CHINESE = (
    "野蜂在",
    "蛾类于",
    "菜园里",
    "果园中",
    "夜间",
    "旱年",
    "访花率",
    "随风力",
    "而降低",
    "而升高",
    "恢复较慢",
    "差别不显著",
)
_ENGLISH = (
    "wild bees",
    "moths",
    "in orchards",
    "at night",
    "in dry years",
    "visit more often",
    "recover slowly",
    "rarely",
)
_WHAT = "{zh: 数, en: Count}"
_LONG_TITLE = "关于城市菜园与果园中野生传粉昆虫访花时刻的一项历时多年的观察及其与夜间人工光照之关系的再讨论"


def write_large_library(library: ToyLibrary, *, papers: int = PAPERS) -> None:
    """Puts it in the place of what the library had."""
    for file in sorted(library.summaries.rglob("*.yml")):
        file.unlink()
    library.write("facets.yml", _facets())
    library.write(
        "themes.yml", "".join(f"theme-{n}: {{label: {{zh: 主题{n}, en: Theme {n}}}}}\n" for n in range(THEMES))
    )
    library.write(
        "people.yml", "".join(f"person-{n}: {{name: {{zh: 某{n}, en: Author {n}}}}}\n" for n in range(PEOPLE))
    )
    library.write(
        "comparisons.yml",
        "large:\n  label: {zh: 大表, en: A large table}\n  kind: table\n  papers: all\n"
        f"  facets: [{', '.join(f'facet-{n}' for n in range(FACETS))}]\n",
    )
    for number in range(papers):
        library.write(f"papers/paper-{number:03d}.yml", _paper(number))


def _facets() -> str:
    lines = ["library:", "  title: {zh: 大库, en: Large library}", "facets:"]
    for number in range(FACETS):
        kind = {0: "choice", 1: "numbers"}.get(number, "points")
        lines += [f"  facet-{number}:", f"    kind: {kind}", f"    label: {{zh: 栏目{number}, en: Facet {number}}}"]
        if kind == "choice":
            lines += ["    options:", *(f"      option-{n}: {{zh: 选项{n}, en: Option {n}}}" for n in range(5))]
    return "\n".join(lines) + "\n"


def _paper(number: int) -> str:
    title = _LONG_TITLE * 3 if number == LONG else f"论文{number}"
    lines = [
        "paper:",
        f"  title: {{zh: {title}, en: {'A very long title indeed ' * 12 if number == LONG else f'Paper {number}'}}}",
        f"  authors: {'{absent: not-in-source}' if number == LONG else f'[person-{number * 7 % PEOPLE}]'}",
        f"  issued: {2000 + number % 25}",
        f"themes: [theme-{number % THEMES}]",
        f"facet-0: {{is: option-{number * 3 % 5}, {_texts(number, 4)}, at: 一}}",
        f'facet-1: [{{value: "{number * 37 % 1000}", unit: {{zh: 次, en: times}}, what: {_WHAT}, at: 二}}]',
    ]
    for facet in range(2, FACETS):
        seed = number * FACETS + facet
        if seed % 11 == 0:
            lines.append(f"facet-{facet}: {{absent: not-addressed}}")
            continue
        lines.append(f"facet-{facet}:")
        for one in range(1 + seed % 3 % 2):
            lines.append(f"  - {{{_texts(seed + one, 4 + seed % 9)}, at: 三（{one + 1}）}}")
    return "\n".join(lines) + "\n"


def _texts(seed: int, count: int) -> str:
    english = _words(_ENGLISH, seed, count // 2 + 1, " ").capitalize()
    return f"zh: {_words(_CHINESE, seed, count)}。, en: {english}."


def _words(words: tuple[str, ...], seed: int, count: int, between: str = "") -> str:
    return between.join(words[(seed * 7 + place * (1 + seed % 5)) % len(words)] for place in range(count))
