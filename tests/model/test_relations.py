"""What follows from a library as a whole."""

from __future__ import annotations

import itertools

import pytest

from duizhao.model.comparison import EVERYTHING, Selection
from duizhao.model.relations import (
    NEIGHBOURS_SHOWN,
    NEIGHBOURS_WEIGHED,
    Neighbour,
    PlacedPoint,
    relations_of,
)
from duizhao.model.summary import points_in
from tests.model.libraries import library_of, paper, point, theme
from tests.toy import ToyLibrary

TREE = (
    theme("insects", narrower=["bees", "moths"]),
    theme("bees", broader=["insects"]),
    theme("moths"),
    theme("honeybees", broader=["bees", "kept"]),
    theme("kept", related=["insects"]),
)


def test_a_tree_is_whole_whichever_side_states_it() -> None:
    relations = relations_of(library_of(themes=TREE))
    assert relations.narrower == {
        "insects": ["bees", "moths"],
        "bees": ["honeybees"],
        "moths": [],
        "honeybees": [],
        "kept": ["honeybees"],
    }
    assert relations.broader == {
        "insects": [],
        "bees": ["insects"],
        "moths": ["insects"],
        "honeybees": ["bees", "kept"],
        "kept": [],
    }
    assert relations.roots(library_of(themes=TREE)) == ["insects", "kept"]


def test_what_is_related_is_so_both_ways_and_once() -> None:
    library = library_of(themes=[theme("a", related=["b", "c"]), theme("b", related=["a"]), theme("c")])
    assert relations_of(library).related == {"a": ["b", "c"], "b": ["a"], "c": ["a"]}


@pytest.mark.parametrize(
    ("root", "walk"),
    [
        ("insects", ["insects", "bees", "honeybees", "moths"]),
        ("kept", ["kept", "honeybees"]),
        ("moths", ["moths"]),
        ("unknown", ["unknown"]),
    ],
)
def test_descendants_in_the_order_of_a_walk(root: str, walk: list[str]) -> None:
    assert relations_of(library_of(themes=TREE)).descendants(root) == walk


def test_descendants_of_a_long_chain_exhaust_nothing() -> None:
    chain = [theme(f"t{n}", narrower=[f"t{n + 1}"]) for n in range(5000)]
    library = library_of(themes=[*chain, theme("t5000")])
    assert len(relations_of(library).descendants("t0")) == 5001


def test_themes_come_from_the_paper_and_from_its_points_and_parts() -> None:
    points = [point(1, "b", parts=(point(2, "c"),)), point(3, "a", "b")]
    library = library_of(paper("p", themes=["a"], points=points), paper("q"), themes=["a", "b", "c", "d"])
    relations = relations_of(library)
    assert relations.themes_of == {"p": ["a", "b", "c"], "q": []}
    assert relations.papers_under == {"a": ["p"], "b": ["p"], "c": ["p"]}
    assert relations.said_under == {
        "b": [PlacedPoint("p", "findings", "findings-1"), PlacedPoint("p", "findings", "findings-3")],
        "c": [PlacedPoint("p", "findings", "findings-2")],
        "a": [PlacedPoint("p", "findings", "findings-3")],
    }
    assert [one.anchor for _, one in points_in(library.papers["p"])] == ["findings-1", "findings-2", "findings-3"]


@pytest.mark.parametrize(
    ("selection", "papers"),
    [
        (EVERYTHING, ["new", "middle", "old", "undated"]),
        (Selection(ids=("old", "new")), ["old", "new"]),
        (Selection(theme="insects"), ["new", "middle", "undated"]),
        (Selection(theme="kept"), ["new"]),
        (Selection(theme="moths"), ["middle", "undated"]),
    ],
    ids=["all", "in-the-order-listed", "under-a-theme-newest-first", "by-a-point", "leaf"],
)
def test_papers_of_a_selection(selection: Selection, papers: list[str]) -> None:
    library = library_of(
        paper("old", issued="2001"),
        paper("new", issued="2024", points=[point(1, "honeybees")]),
        paper("undated", themes=["moths"]),
        paper("middle", issued="2010", themes=["moths"]),
        themes=TREE,
    )
    assert relations_of(library).select_papers(library, selection) == papers


@pytest.mark.parametrize(
    ("selection", "themes"),
    [
        (EVERYTHING, ["insects", "bees", "honeybees", "moths", "kept"]),
        (Selection(ids=("moths", "bees")), ["moths", "bees"]),
        (Selection(theme="bees"), ["bees", "honeybees"]),
    ],
    ids=["all-as-a-tree-each-once", "in-the-order-listed", "under-a-theme"],
)
def test_themes_of_a_selection(selection: Selection, themes: list[str]) -> None:
    """A theme under two others stands once, else a table would show its row twice."""
    library = library_of(themes=TREE)
    assert relations_of(library).select_themes(library, selection) == themes


def test_neighbours_share_something_and_say_what() -> None:
    library = library_of(
        paper("p", works=["w1", "w2"], themes=["a"]),
        paper("by-works", works=["w2", "w1", "w3"]),
        paper("by-theme", themes=["a", "b"]),
        paper("stranger", works=["w3"], themes=["b"]),
        themes=["a", "b"],
    )
    assert relations_of(library).neighbours(library, library.papers["p"]) == [
        Neighbour("by-works", ("w1", "w2"), ()),
        Neighbour("by-theme", (), ("a",)),
    ]


def test_a_rare_thing_counts_for_more_than_a_common_one() -> None:
    crowd = [paper(f"c{n}", works=["common"], themes=["broad"]) for n in range(9)]
    library = library_of(
        *crowd,
        paper("p", works=["common", "rare"], themes=["broad", "narrow"]),
        paper("z-by-rare-work", works=["rare"]),
        paper("z-by-narrow-theme", themes=["narrow"]),
        themes=["broad", "narrow"],
    )
    near = [one.paper for one in relations_of(library).neighbours(library, library.papers["p"])]
    assert near == ["z-by-rare-work", "z-by-narrow-theme", "c0", "c1", "c2", "c3"]
    assert len(near) == NEIGHBOURS_SHOWN


def test_equally_near_papers_stand_in_the_order_of_the_library() -> None:
    papers = [paper(f"p{n}", themes=["a"], issued=f"20{n:02}") for n in range(4)]
    for order in itertools.permutations(papers):
        library = library_of(*order, themes=["a"])
        near = relations_of(library).neighbours(library, library.papers["p1"])
        assert [one.paper for one in near] == ["p3", "p2", "p0"]


def test_of_many_papers_those_next_in_time_are_weighed() -> None:
    papers = [paper(f"p{n:03}", themes=["a"], issued=str(1800 + n)) for n in range(200)]
    library = library_of(*papers, themes=["a"])
    relations = relations_of(library)
    for asked in ("p000", "p100", "p199"):
        near = relations.neighbours(library, library.papers[asked])
        assert len(near) == NEIGHBOURS_SHOWN
        assert all(abs(int(one.paper[1:]) - int(asked[1:])) <= NEIGHBOURS_WEIGHED for one in near)


def test_people_and_works_know_where_they_stand(library: ToyLibrary) -> None:
    relations = relations_of(library.load().library)
    assert relations.papers_by["yu-song"] == ["balcony-flowers", "bees"]
    assert relations.works_by == {"hollis-ruth": ["hollis-2015"], "solheim-ingrid": ["solheim-2018"]}
    assert [paper for paper, _ in relations.cited_by["hollis-2015"]] == ["balcony-flowers", "bees", "orchard-hives"]
    assert [(paper, one.probable, one.at) for paper, one in relations.cited_by["marsh-tan-kovac-2012"]] == [
        ("bees", True, "一")
    ]
    assert list(relations.order) == ["balcony-flowers", "bees", "night-moths", "orchard-hives"]
    assert relations.order == {"balcony-flowers": 0, "bees": 1, "night-moths": 2, "orchard-hives": 3}
