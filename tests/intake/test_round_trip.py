"""What we export is read back as it was: exported again, it is the same to the byte."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from duizhao.building.inspection import inspect
from duizhao.editions.citable import Citable, citable_of
from duizhao.editions.names import Name
from duizhao.editions.page import View
from duizhao.editions.pages import open_books
from duizhao.intake.draft import Draft
from duizhao.model.summary import Author
from duizhao.model.text import Text, same_everywhere
from duizhao.rendering.citations.bibtex import bibtex
from duizhao.rendering.citations.csl import csl
from duizhao.rendering.citations.endnote import endnote
from duizhao.rendering.citations.ris import ris
from tests.intake.drafts import read
from tests.rendering.citations.publications import PUBLICATIONS
from tests.toy import TOY

ROOTS = {"toy": TOY / "summaries", "first": Path(__file__).parents[2] / "summaries"}


def csl_json(work: Citable) -> str:
    return json.dumps([csl(work)], ensure_ascii=False)


UNLIKE = ("nothing known", "our summary", "hostile")
"""Nothing to know it by; notes, which are not read; spaces and capitals nobody keeps."""
WRITERS = {"bibtex": bibtex, "ris": ris, "endnote": endnote, "csl": csl_json}


@cache
def opened(root: Path) -> View:
    return open_books(inspect(root).library).view


def everything_in(view: View) -> list[Citable]:
    library = view.library
    records = [(id, paper.record) for id, paper in library.papers.items()]
    records += [(id, work.record) for id, work in library.works.items()]
    return [citable_of(view, id, record) for id, record in records]


def bare_name(name: Name) -> Text:
    """As a record holds somebody it knows by name only, the family's first where it is told."""
    return Text(name.han, name.latin) if name.han else same_everywhere(name.latin)


def citable_again(view: View, id: str, draft: Draft) -> Citable:
    authors = tuple(Author(name=bare_name(person.name)) for person in draft.people)
    return citable_of(view, id, replace(draft.record, authors=authors))


@pytest.mark.parametrize("writer", WRITERS.values(), ids=[*WRITERS])
@pytest.mark.parametrize("root", ROOTS.values(), ids=[*ROOTS])
def test_an_export_is_stable(root: Path, writer: Callable[[Citable], str]) -> None:
    view = opened(root)
    told: list[str] = []
    for work in everything_in(view):
        exported = writer(work)
        drafts, findings = read(exported, work.id)
        if not (work.titled or work.names):
            continue  # nothing to know it by
        (draft,) = drafts
        told += findings
        assert writer(citable_again(view, work.id, draft)) == exported
    assert told == []


@pytest.fixture(scope="module")
def view() -> View:
    return opened(ROOTS["toy"])


@pytest.mark.parametrize("writer", WRITERS.values(), ids=[*WRITERS])
@pytest.mark.parametrize("name", [name for name in PUBLICATIONS if name not in UNLIKE])
def test_a_publication_of_any_shape_is_stable(name: str, writer: Callable[[Citable], str], view: View) -> None:
    work = PUBLICATIONS[name]
    exported = writer(work)
    (draft,) = read(exported, name)[0]
    assert writer(citable_again(view, work.id, draft)) == exported


@pytest.mark.parametrize("writer", WRITERS.values(), ids=[*WRITERS])
def test_a_hostile_publication_stays_one_record_of_the_same_words(writer: Callable[[Citable], str], view: View) -> None:
    (draft,) = read(writer(PUBLICATIONS["hostile"]))[0]
    words = "<script>alert(1)</script>"
    for text in (draft.record.title.en, draft.record.venue.en, draft.record.publisher.en, draft.record.volume):
        assert words in text
        assert "\\input{y} 100% & #1 $x_1^2$ ~" in text
    once = citable_again(view, "hostile", draft)
    (again,) = read(writer(once))[0]
    assert again.record == draft.record
