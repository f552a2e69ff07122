"""Whom and what a library knows, however another program writes it."""

from __future__ import annotations

import pytest

from duizhao.diagnostics import Place
from duizhao.editions.names import Name
from duizhao.intake.naming import Person as Named
from duizhao.intake.naming import read_name
from duizhao.intake.recognition import KnownPeople, KnownPublications
from duizhao.model.entries import Person, Work
from duizhao.model.library import Kind, Library
from duizhao.model.summary import Record
from duizhao.model.text import Text, same_everywhere

PEOPLE = KnownPeople(
    [
        Person("ouyang-yongfu", Text("欧阳永福", "Ouyang Yongfu"), "Ouyang", "Yongfu"),
        Person("yu-song", Text("余松", "Yu Song", zh_hant="余松"), "Yu", "Song"),
        Person("zhang-wei", Text("张伟", "Zhang Wei"), "Zhang", "Wei"),
        Person("zhang-wei-2", Text("张薇", "Zhang Wei"), "Zhang", "Wei"),
        Person("hollis-ruth", Text("露丝·霍利斯", "Ruth Hollis"), "Hollis", "Ruth", orcid="0000-0002-1825-0097"),
        Person("varga-tomas", same_everywhere("Tomás Varga"), "Varga", "Tomás"),
        Person("unesco", same_everywhere("UNESCO")),
    ]
)


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("欧阳永福", ["ouyang-yongfu"]),
        ("歐陽永福", ["ouyang-yongfu"]),
        ("余松", ["yu-song"]),
        ("Yongfu Ouyang", ["ouyang-yongfu"]),
        ("OUYANG Yong-fu", ["ouyang-yongfu"]),
        ("Ouyang, Yongfu", ["ouyang-yongfu"]),
        ("张薇", ["zhang-wei-2"]),
        ("Zhang, Wei", ["zhang-wei", "zhang-wei-2"]),
        ("张炜(Zhang Wei)", []),
        ("露丝霍利斯", ["hollis-ruth"]),
        ("Hollis, Ruth", ["hollis-ruth"]),
        ("Tomas Varga", ["varga-tomas"]),
        ("VARGA, Tomás", ["varga-tomas"]),
        ("Unesco,", ["unesco"]),
        ("Hollis, R.", []),
        ("Ruth", []),
    ],
)
def test_people(written: str, ids: list[str]) -> None:
    assert PEOPLE.find(Named(read_name(written), Place("x"))) == ids


def test_an_orcid_tells_more_than_a_name() -> None:
    assert PEOPLE.find(Named(Name("张伟"), Place("x"), "0000-0002-1825-0097")) == ["hollis-ruth"]
    assert PEOPLE.find(Named(Name("张伟"), Place("x"), "0000-0000-0000-0000")) == ["zhang-wei"]


def test_publications() -> None:
    record = Record(title=Text("数字经济：逻辑与路径", "Digital Economy – Logic & Paths"), doi="10.5555/ABC")
    library = Library(works={"one": Work("one", record), "none": Work("none", Record())})
    known = KnownPublications(library)

    def alike(record: Record) -> list[tuple[Kind, str, bool]]:
        return [tuple(one) for one in known.alike(record)]  # type: ignore[misc]  # a tuple of three, all the same

    assert alike(Record(doi="10.5555/abc")) == [(Kind.WORK, "one", True)]
    assert alike(Record(title=Text(zh="數字經濟──邏輯與路徑"))) == [(Kind.WORK, "one", False)]
    assert alike(Record(title=Text(en="digital economy: logic, paths"))) == [(Kind.WORK, "one", False)]
    assert alike(Record(title=Text(en="Digital Economy"))) == []
    assert alike(Record(title=Text(zh="……"))) == alike(Record()) == []
