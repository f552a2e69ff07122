"""What pictures say: marks and tables agree, and where there is nothing to show there is no picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from duizhao.editions.pictures.drawing import Arc, Box, Dot, Picture
from duizhao.model.library import Library
from duizhao.model.relations import relations_of
from duizhao.summaries.loading import load_library
from tests.editions.pictures.gallery import cells_of, english, marks_in, names_of, pictures_of
from tests.model.libraries import library_of, paper, point, theme
from tests.model.synthetic import synthetic_library
from tests.toy import TOY


def shaped(picture: Picture, kind: type[object]) -> list[str]:
    """The names of the marks that have a shape of a kind."""
    return names_of([mark for mark in marks_in(picture) if any(isinstance(shape, kind) for shape in mark.shapes)])


@pytest.mark.parametrize("papers", [5, 40, 200])
def test_the_matrix_counts_every_point_under_a_theme(papers: int) -> None:
    library = synthetic_library(papers)
    picture = pictures_of(library)["themes/#picture-matrix"]
    numbers = [[int(cell[0]) for cell in row] for row in cells_of(picture).values()]
    said = relations_of(library).said_under
    assert [sum(row) for row in numbers] == [len(said.get(id, ())) for id in relations_of(library).walk(library)]
    assert len(shaped(picture, Box)) == sum(number > 0 for row in numbers for number in row)


def test_a_cell_is_called_by_its_paper_theme_and_facets() -> None:
    library = library_of(paper("p", points=[point(1, "a"), point(2, "a")]), paper("q"), themes=["a", "b"])
    picture = pictures_of(library)["themes/#picture-matrix"]
    assert shaped(picture, Box) == ["Title p, Theme a: 2 points (Findings 2)"]
    assert cells_of(picture) == {"Theme a": [["2", "Findings 2"], ["0"]], "Theme b": [["0"], ["0"]]}


def test_of_many_themes_the_upper_levels_count_what_is_below() -> None:
    themes = [theme("root"), theme("child", broader=["root"])]
    themes += [theme(f"t{index}", broader=["child"]) for index in range(50)]
    library = library_of(paper("p", points=[point(1, "t3", "t4"), point(2, "t5")]), themes=themes)
    picture = pictures_of(library)["themes/#picture-matrix"]
    assert cells_of(picture) == {"Theme root": [["0"]], "Theme child": [["2", "Findings 2"]]}
    assert "52" in english(picture.note)


def test_many_papers_stand_by_year() -> None:
    picture = pictures_of(synthetic_library(200))["themes/#picture-matrix"]
    heads = [english(head.said) for head in picture.table.columns[1:]]
    assert heads == [*sorted(heads[:-1]), "no date"]
    assert "2026" in heads


def test_arcs_join_what_shares_works_and_main_themes() -> None:
    library = library_of(
        paper("p", issued="2024", works=["u", "v"], points=[point(1, "a")]),
        paper("q", issued="2023", works=["u", "v"]),
        paper("r", issued="2022", points=[point(1, "a"), point(2, "b")]),
        themes=["a", "b"],
    )
    picture = pictures_of(library)["papers/#picture-network"]
    assert shaped(picture, Arc) == [
        "Title p (2024) and Title q (2023) both cite 2 works",
        "Title p (2024) and Title r (2022) share 1 theme",
    ]
    assert cells_of(picture) == {
        "Title p (2024) — Title q (2023)": [["2"], ["0"]],
        "Title p (2024) — Title r (2022)": [["0"], ["1"]],
    }


def test_of_very_many_papers_those_that_share_most_are_drawn() -> None:
    picture = pictures_of(synthetic_library(260))["papers/#picture-network"]
    names = [name for name in names_of(marks_in(picture)) if " and " not in name]
    assert len(names) == 200
    assert "200 of 260" in english(picture.note)


@pytest.mark.parametrize("papers", [5, 60])
def test_every_work_stands_in_one_bar(papers: int) -> None:
    library = synthetic_library(papers)
    picture = pictures_of(library)["works/#picture-years"]
    assert sum(int(cell[0]) for row in cells_of(picture).values() for cell in row) == len(library.works)


def test_a_work_that_several_papers_cite_is_told_from_others() -> None:
    library = library_of(paper("p", works=["u", "v"]), paper("q", works=["u"]), works=["w"])
    picture = pictures_of(library)["works/#picture-years"]
    assert names_of(marks_in(picture)) == [
        "no date: 1 work (cited by several papers)",
        "no date: 1 work (cited by one paper)",
        "no date: 1 work (cited by no paper)",
    ]
    assert [mark.target.anchor for mark in marks_in(picture) if mark.target] == ["u", "v", "w"]


@pytest.mark.parametrize("papers", [5, 40])
def test_who_takes_a_stance_is_counted(papers: int) -> None:
    library = synthetic_library(papers)
    picture = pictures_of(library)["compare/#picture-stances"]
    numbers = {option: int(cells[0][0]) for option, cells in cells_of(picture).items()}
    taken = [one.answer("setting").points for one in library.papers.values()]
    none = numbers.pop("Setting: takes none of these", 0)
    assert sum(numbers.values()) == sum(map(len, taken))
    assert none == sum(not points for points in taken)
    assert len(shaped(picture, Dot)) == (sum(map(len, taken)) + none if papers == 5 else 0)


def test_a_theme_is_spread_over_facets_and_papers() -> None:
    picture = pictures_of(load_library(TOY / "summaries").library)["themes/wild-bees/#picture-theme"]
    assert cells_of(picture) == {
        "Question": [["0"], ["1"]],
        "Findings": [["1"], ["2"]],
        "Figures": [["0"], ["1"]],
        "Caveats": [["0"], ["1"]],
    }
    assert "Lu & Yu (2023), Findings: 2 points" in names_of(marks_in(picture))


def test_a_theme_in_one_facet_is_not_spread() -> None:
    assert not [name for name in pictures_of(synthetic_library(5)) if name.endswith("#picture-theme")]


@pytest.mark.parametrize(
    "library",
    [Library(), library_of(paper("p", themes=["a"]), themes=["a"]), library_of(paper("p"), paper("q"))],
    ids=["empty", "one paper", "papers that share nothing"],
)
def test_where_there_is_nothing_to_show_there_is_no_picture(library: Library) -> None:
    assert pictures_of(replace(library, works={})) == {}
