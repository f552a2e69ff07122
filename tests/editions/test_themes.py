"""The tree of themes, and what each theme's page gathers."""

from __future__ import annotations

from duizhao.editions.passages import plain
from duizhao.editions.themes import UPPER_THEMES, ThemeLine
from tests.editions.reading import Shelf, named
from tests.model.libraries import library_of, paper, point, theme


def outline(lines: tuple[ThemeLine, ...]) -> list[str]:
    return ["  " * line.depth + plain(line.link.said) for line in lines]


def test_the_tree(shelf: Shelf) -> None:
    assert outline(shelf.body("en", "themes/")) == [
        "Pollinators",
        "  Wild bees",
        "  Moths",
        "Habitats",
        "  City green",
        "  Orchards",
        "  Artificial light at night",
    ]


def test_a_node_counts_papers_and_points(shelf: Shelf) -> None:
    nodes = {plain(line.link.said): line for line in shelf.body("en", "themes/")}
    assert (nodes["Wild bees"].papers, nodes["Wild bees"].points) == (2, 6)
    assert (nodes["Habitats"].papers, nodes["Habitats"].points) == (0, 0)


def test_a_themes_page_gathers_what_the_papers_say(shelf: Shelf) -> None:
    body = shelf.body("en", "themes/wild-bees/")
    assert [
        (facet.anchor, plain(said.link.said), [item.target.anchor for item in said.points])
        for facet in body.facets
        for said in facet.papers
    ] == [
        ("question", "Lu & Yu (2023)", ["question-1"]),
        ("findings", "Yu (2024)", ["findings-1"]),
        ("findings", "Lu & Yu (2023)", ["findings-1", "wind"]),
        ("counts", "Lu & Yu (2023)", ["counts-1"]),
        ("caveats", "Lu & Yu (2023)", ["caveats-1"]),
    ]
    assert (named(body.broader), named(body.narrower), named(body.related)) == (["Pollinators"], [], ["City green"])
    assert [(plain(one.link.said), one.points) for one in body.papers] == [("Yu (2024)", 1), ("Lu & Yu (2023)", 5)]
    assert named(body.silent) == ["Solheim et al. (2021)", "Where to Put Hives in an Orchard"]


def test_relations_hold_from_either_side(shelf: Shelf) -> None:
    assert named(shelf.body("en", "themes/city-green/").related) == ["Wild bees"]
    assert named(shelf.body("en", "themes/moths/").broader) == ["Pollinators"]


def test_a_part_stands_under_its_own_themes_only() -> None:
    points = [point(1, "a", parts=(point(2, "b"),))]
    shelf = Shelf(library_of(paper("p", points=points), themes=["a", "b"]))
    (under_b,) = shelf.body("en", "themes/b/").facets
    assert [item.target.anchor for item in under_b.papers[0].points] == ["findings-2"]


def test_a_theme_of_the_paper_alone_says_which_papers_carry_it() -> None:
    body = Shelf(library_of(paper("p", themes=["a"]), paper("q"), themes=["a"])).body("en", "themes/a/")
    assert body.facets == ()
    assert [(plain(one.link.said), one.points) for one in body.papers] == [("Title p", 0)]
    assert named(body.silent) == ["Title q"]


def test_a_long_chain_of_themes_is_drawn() -> None:
    """A stranger's themes.yml must not exhaust the stack."""
    depth = 1200
    chain = [theme(f"t{n}", narrower=[f"t{n + 1}"]) for n in range(depth)]
    pages = Shelf(library_of(themes=[*chain, theme(f"t{depth}")])).pages["en"]
    assert [line.depth for line in pages["themes/"].body] == list(range(UPPER_THEMES))
    parts = [page.body for path, page in pages.items() if path.startswith("themes/") and path.endswith("_/")]
    assert len({line.link for lines in parts for line in lines}) == depth + 1


def test_themes_under_several_others_do_not_multiply() -> None:
    """Twelve layers of two, each under both above: 24 themes, each in one place of the tree."""
    layers = 12
    themes = [theme("a0"), theme("b0")]
    for n in range(1, layers):
        themes += [theme(f"{one}{n}", broader=[f"a{n - 1}", f"b{n - 1}"]) for one in "ab"]
    tree = Shelf(library_of(themes=themes)).body("en", "themes/")
    assert sorted(plain(line.link.said) for line in tree) == sorted(one.label.en for one in themes)
