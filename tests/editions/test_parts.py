"""Long lists in parts: nothing is lost, nothing is too long, and what is asked for by its id is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from duizhao.editions.addresses import GLOSSARY, PAPERS, WORKS, Target
from duizhao.editions.parts import Part, in_letters, in_years, walk
from duizhao.editions.shelves import LIMITS, Shelf, Shelves
from duizhao.model.entries import Work
from duizhao.model.library import Library
from duizhao.model.relations import relations_of
from duizhao.model.summary import Record, Summary
from duizhao.summaries.words import is_id

_ID = r"[ab2][ab2]{0,3}(?:-(?:20[01]?[0-9]?[0a]?|[ab1]))?"
IDS = st.lists(st.from_regex(_ID, fullmatch=True), unique=True, max_size=60)


def outline(parts: tuple[Part, ...]) -> list[str]:
    """Each part as its key and how much stands on its page, of how much there and below."""
    return [f"{part.key} {len(part.ids)}/{part.entries}" for *_, part in walk(parts)]


@given(IDS, st.integers(1, 5))
def test_every_entry_stands_on_one_page_and_is_found_there(ids: list[str], most: int) -> None:
    shelf = Shelf("works/", in_letters(ids, most), is_by_letters=True)
    parts = [trail[-1] for trail in shelf.trails.values()]
    assert sorted(id for part in parts for id in part.ids) == sorted(ids)
    assert all(len(part.ids) <= most for part in parts)
    assert len(shelf.trails) == len(list(walk(shelf.parts))), "two parts have one key"
    for part in parts:
        assert all(shelf.find_part(id) is part for id in part.ids)
        assert part.entries == len(part.ids) + sum(below.entries for below in part.below)
        assert not is_id(part.key)


@given(IDS, IDS, st.integers(1, 5))
def test_a_page_stays_when_a_list_grows_and_still_leads_to_what_stood_on_it(
    ids: list[str], more: list[str], most: int
) -> None:
    """Every part that ever was keeps its page, and what stood on it is now there or in a part below."""
    now = Shelf("works/", in_letters({*ids, *more}, most), is_by_letters=True)
    for *_, before in walk(in_letters(ids, most)):
        trail = now.trails[before.key]
        for id in before.ids:
            part = now.find_part(id)
            assert part is not None
            assert trail[-1] in now.trails[part.key]


def test_beginnings_grow_by_what_tells_ids_apart() -> None:
    ids = ["li", "li-2009", "li-2010", "li-2011-a", "lin-1998", "wu-2001", *(f"zhao-000{n}" for n in range(3))]
    assert outline(in_letters(ids, 2)) == [
        "l_ 0/5", "li_ 1/5", "li-200_ 1/1", "li-201_ 2/2", "lin_ 1/1", "w_ 1/1", "z_ 0/3", "zh_ 0/3", "zha_ 0/3",
        "zhao_ 0/3", "zhao-0_ 0/3", "zhao-00_ 0/3", "zhao-000_ 0/3", "zhao-0000_ 1/1", "zhao-0001_ 1/1",
        "zhao-0002_ 1/1",
    ]  # fmt: skip
    labels = {part.key: part.label for *_, part in walk(in_letters(ids, 2))}
    assert [labels[key] for key in ("l_", "li_", "li-201_")] == ["L", "Li…", "Li 2010–2019"]


def test_a_full_year_goes_on_over_numbered_pages() -> None:
    dated = [("2024-05", "a"), ("2024-01", "b"), ("2024", "c"), ("2023", "d"), ("", "e")]
    parts = in_years(dated, 2)
    assert outline(parts) == ["2024_ 2/3", "2024_2 1/1", "2023_ 1/1", "undated_ 1/1"]
    assert [part.number for part in parts] == ["1", "", ""]


def _summary(number: int) -> Summary:
    return Summary(f"paper-{number}", "", record=Record(issued=str(2000 + number % 3)))


def _shelves(papers: int, works: int) -> Shelves:
    library = Library(
        papers={f"paper-{n}": _summary(n) for n in range(papers)},
        works={f"w{n:05}": Work(f"w{n:05}", Record()) for n in range(works)},
    )
    return Shelves(library, relations_of(library))


def test_a_list_stands_in_parts_where_it_is_longer_than_a_page() -> None:
    most = LIMITS[WORKS].whole
    small = _shelves(LIMITS[PAPERS].whole, most)
    assert PAPERS not in small
    assert WORKS not in small
    shelves = _shelves(LIMITS[PAPERS].whole + 1, most + 1)
    assert PAPERS in shelves
    assert WORKS in shelves
    assert GLOSSARY not in shelves


def test_an_entry_is_led_to_where_it_stands_now() -> None:
    shelves = _shelves(0, LIMITS[WORKS].whole + 1)
    assert shelves.standing_at(Target("works/", "w00123")) == Target("works/w001_/", "w00123")
    assert shelves.standing_at(Target("glossary/", "w00123")) == Target("glossary/", "w00123")
    assert _shelves(0, 1).standing_at(Target("works/", "w00123")) == Target("works/", "w00123")
