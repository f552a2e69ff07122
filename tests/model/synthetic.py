"""A library of any size, made without chance: the same number of papers is always the same library."""

from __future__ import annotations

from duizhao.model.entries import Theme, Work
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Library, newest_first
from duizhao.model.summary import Answer, Author, Citation, Point, Record, Summary
from duizhao.model.text import Text

FACETS = {
    "question": Facet("question", FacetKind.TEXT, Text("问题", "Question")),
    "findings": Facet("findings", FacetKind.POINTS, Text("发现与结论", "Findings and conclusions")),
    "setting": Facet(
        "setting",
        FacetKind.CHOICE,
        Text("地点", "Setting"),
        many=True,
        options={
            "meadow": Text("草地", "Meadow"),
            "orchard": Text("果园与苗圃", "Orchards and tree nurseries"),
            "city": Text("城市公园、屋顶与阳台等零散绿地", "City parks, roofs, balconies and other scattered green"),
            "desert": Text("沙漠", "Desert"),
        },
    ),
}


def synthetic_library(papers: int, *, themes: int = 18) -> Library:
    """Some papers have no year, some no works, some no themes, some a name too long for its place."""
    works = max(4, papers * 2)
    return Library(
        title=Text("合成", "Synthetic"),
        facets=FACETS,
        papers=newest_first(_paper(index, themes, works) for index in range(papers)),
        themes={f"t{index}": _theme(index) for index in range(themes)},
        works={f"w{index}": _work(index) for index in range(works)},
    )


def _paper(index: int, themes: int, works: int) -> Summary:
    points = tuple(
        Point(
            f"findings-{number + 1}",
            Text(f"第{number}条", f"Point {number}"),
            themes=tuple(dict.fromkeys(f"t{(index * number + step * step + number) % themes}" for step in range(2))),
        )
        for number in range(index % 9)
    )
    stances = tuple(
        Point(f"setting-{number + 1}", option=option)
        for number, option in enumerate([*FACETS["setting"].options][index % 5 : index % 5 + 1 + index % 2])
    )
    cited = dict.fromkeys((index * 5 + step * step * 7) % works for step in range(index % 6))
    authors = tuple(
        Author(
            name=Text("欧阳" * (1 + index % 3) + "王李张刘"[one % 4], f"{'Featherstonehaugh-' * (index % 3)}Wang {one}")
        )
        for one in range(1 + index % 3)
    )
    return Summary(
        f"p{index}",
        f"summaries/papers/p{index}.yml",
        Record(title=Text(f"题{index}", f"Title {index}"), authors=authors, issued=_year(index)),
        themes=(f"t{index % themes}",),
        citations=tuple(Citation(f"w{work}") for work in cited),
        answers={"findings": Answer(points), "setting": Answer(stances)},
    )


def _year(index: int) -> str:
    return "" if index % 17 == 16 else str(2026 - index * index % 60)


def _theme(index: int) -> Theme:
    label = Text(
        f"关于第{index}类昆虫与植物的关系",
        f"How insects of kind {index} and the plants they visit depend on each other",
    )
    return Theme(f"t{index}", label, broader=(f"t{index // 4}",) if index >= 4 else ())


def _work(index: int) -> Work:
    return Work(f"w{index}", Record(title=Text(f"文{index}", f"Work {index}"), issued=str(2026 - index % 45)))
