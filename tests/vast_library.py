"""A library of a great many papers that say little, as values: its lists are as long as those of one that says much."""

from __future__ import annotations

from duizhao.model.comparison import Comparison, ComparisonKind
from duizhao.model.entries import Affiliation, Person, Term, Theme, Work
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Library, newest_first
from duizhao.model.summary import Answer, Author, Citation, Point, Record, Summary
from duizhao.model.text import Text

EVERYWHERE = "everywhere"
"""The id of a theme of all papers, of a work all cite, of a comparison of all."""

PROLIFIC = "wang-wei"
"""Who wrote one paper in four, and one work in eight."""

_FAMILIES = ("Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun")
_GIVEN = ("Wei", "Fang", "Na", "Min", "Jing", "Qiang", "Lei", "Yang", "Yong", "Juan", "Jie", "Tao", "Ming", "Chao")
_TITLE = "数字经济与共同富裕：基于县域面板数据的经验证据"
_VENUE = Text("应用经济评论", "Review of Applied Economics")
_ENGLISH = "The Digital Economy and Common Prosperity: Evidence from County Panel Data"
_ABOUT = "本库论文中的常用概念，指与数字经济有关的制度、行为及其结果。"


def vast_library(papers: int) -> Library:
    people = [_person(number) for number in range(papers)]
    themes = [Theme(EVERYWHERE, Text("处处", "Everywhere")), *map(_theme, range(papers // 20))]
    works = [Work(EVERYWHERE, _record(0)), *(_work(number, people) for number in range(2 * papers))]
    comparisons = [_comparison(EVERYWHERE), *(_comparison(str(number)) for number in range(papers // 12))]
    return Library(
        title=Text("大库", "Vast library"),
        facets={facet.id: facet for facet in _facets()},
        papers=newest_first(_paper(number, people) for number in range(papers)),
        themes={one.id: one for one in themes},
        terms={one.id: one for one in map(_term, range(papers // 10))},
        people={one.id: one for one in (Person(PROLIFIC, Text("王伟", "Wang Wei")), *people)},
        works={one.id: one for one in works},
        comparisons={one.id: one for one in comparisons},
    )


def _facets() -> list[Facet]:
    return [
        Facet(f"facet-{number}", FacetKind.POINTS, Text(f"栏目{number}", f"Facet {number}")) for number in range(12)
    ]


def _person(number: int) -> Person:
    family, given = _FAMILIES[number % 12], _GIVEN[number // 12 % 14]
    places = (Affiliation(Text("某大学经济学院", "School of Economics, A University")),)
    name = Text("王小明", f"{family} {given}ming")
    return Person(f"{family}-{given}ming-{number}".lower(), name, family=family, given=given, affiliations=places)


def _paper(number: int, people: list[Person]) -> Summary:
    authors = [people[number], people[number // 2]]
    point = Point("facet-1-1", Text(_TITLE, _ENGLISH), themes=(EVERYWHERE, f"theme-{number // 200}"))
    themes = tuple(dict.fromkeys((EVERYWHERE, f"theme-{number // 200}")))
    works = dict.fromkeys((EVERYWHERE, _work_id(number * 2), _work_id(number)))
    return Summary(
        f"{people[number].family.lower()}-{2005 + number % 20}-{number}",
        "papers/one.yml",
        _record(number, (PROLIFIC,) if number % 4 == 0 else tuple(one.id for one in authors)),
        themes,
        tuple(map(Citation, works)),
        answers={"facet-1": Answer((point,))},
    )


def _record(number: int, authors: tuple[str, ...] = ()) -> Record:
    return Record(
        title=Text(_TITLE, _ENGLISH),
        venue=_VENUE,
        issued=f"{2005 + number % 20}-{1 + number % 12:02}",
        authors=tuple(Author(person=one) for one in authors),
    )


def _work(number: int, people: list[Person]) -> Work:
    author = PROLIFIC if number % 8 == 0 else people[number // 2].id
    return Work(_work_id(number), _record(number, (author,)))


def _work_id(number: int) -> str:
    return f"{_FAMILIES[number % 12]}-{2005 + number % 20}-{number}".lower()


def _theme(number: int) -> Theme:
    return Theme(f"theme-{number}", Text(f"主题{number}", f"Theme {number}"), Text(_ABOUT, _ENGLISH))


def _term(number: int) -> Term:
    return Term(f"term-{number}", Text(f"第{number}个术语", f"concept {number} of the field"), Text(_ABOUT, _ENGLISH))


def _comparison(id: str) -> Comparison:
    label = Text(f"比较{id}", f"Comparison {id}")
    facets = tuple(facet.id for facet in _facets())
    return Comparison(f"table-{id}", ComparisonKind.TABLE, label, Text(_ABOUT, _ENGLISH), facets=facets)
