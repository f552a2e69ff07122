"""Small libraries made by hand, of papers that have nothing but what a test is about."""

from __future__ import annotations

from collections.abc import Iterable

from duizhao.model.entries import Theme, Work
from duizhao.model.facets import Facet, FacetKind
from duizhao.model.library import Library, newest_first
from duizhao.model.summary import Answer, Citation, Point, Record, Summary
from duizhao.model.text import Text

FINDINGS = Facet("findings", FacetKind.POINTS, Text("发现", "Findings"))


def point(number: int, *themes: str, parts: tuple[Point, ...] = ()) -> Point:
    return Point(f"findings-{number}", Text(f"第{number}条", f"Point {number}"), themes=themes, parts=parts)


def paper(
    id: str, *, issued: str = "", themes: Iterable[str] = (), works: Iterable[str] = (), points: Iterable[Point] = ()
) -> Summary:
    return Summary(
        id,
        f"summaries/papers/{id}.yml",
        Record(title=Text(f"题{id}", f"Title {id}"), issued=issued),
        tuple(themes),
        tuple(Citation(work) for work in works),
        answers={"findings": Answer(tuple(points))},
    )


def library_of(
    *papers: Summary, themes: Iterable[Theme | str] = (), works: Iterable[str] = (), facet: Facet = FINDINGS
) -> Library:
    """Every work that a paper cites exists; themes are given by id where nothing else matters."""
    made = [Theme(one, Text(f"主题{one}", f"Theme {one}")) if isinstance(one, str) else one for one in themes]
    cited = dict.fromkeys([*works, *(citation.work for one in papers for citation in one.citations)])
    return Library(
        facets={facet.id: facet},
        papers=newest_first(papers),
        themes={theme.id: theme for theme in made},
        works={work: Work(work, Record(title=Text(f"文{work}", f"Work {work}"))) for work in cited},
    )


def theme(id: str, *, broader: Iterable[str] = (), narrower: Iterable[str] = (), related: Iterable[str] = ()) -> Theme:
    label = Text(f"主题{id}", f"Theme {id}")
    return Theme(id, label, broader=tuple(broader), narrower=tuple(narrower), related=tuple(related))
