"""Names as exports have them: parted, told apart, put together."""

from __future__ import annotations

import pytest

from duizhao.diagnostics import Place
from duizhao.editions.names import Name
from duizhao.intake.ids import person_id, publication_id
from duizhao.intake.naming import Person, joined, names_in, read_name, together
from duizhao.model.text import Text


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("张三;李四;", ["张三", "李四"]),
        ("张三；李四", ["张三", "李四"]),
        ("张三,李四，王五、赵六", ["张三", "李四", "王五", "赵六"]),
        ("郝国强[1,2];李星莹[1]", ["郝国强", "李星莹"]),
        ("Smith, John;Doe, Jane;", ["Smith, John", "Doe, Jane"]),
        ("  张三 ", ["张三"]),
        ("国务院发展研究中心,", ["国务院发展研究中心,"]),
        (";;", []),
    ],
)
def test_names_are_parted(written: str, names: list[str]) -> None:
    assert names_in(written) == (names, False)


@pytest.mark.parametrize("written", ["张三 等", "张三;李四,等", "Smith, John;et al.", "others"])
def test_that_there_are_more_is_noticed(written: str) -> None:
    names, more = names_in(written)
    assert more
    assert not any("等" in name or "others" in name for name in names)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("张夏恒", Name("张夏恒")),
        ("张 夏 恒", Name("张夏恒")),
        ("张夏恒(ZHANG Xia-heng)", Name("张夏恒", "Zhang", "Xiaheng")),
        ("余松（Song Yu）", Name("余松", "Yu", "Song")),
        ("露丝·霍利斯", Name("露丝·霍利斯")),
        ("Hollis, Ruth", Name("", "Hollis", "Ruth")),
        ("HOLLIS, Ruth", Name("", "Hollis", "Ruth")),
        ("van der Berg, Ann", Name("", "van der Berg", "Ann")),
        ("ZHANG Xiaheng", Name("", "Zhang", "Xiaheng")),
        ("Xiaheng ZHANG", Name("", "Zhang", "Xiaheng")),
        ("Ruth Hollis", Name("", "Hollis", "Ruth")),
        ("World Bee Council,", Name(whole="World Bee Council")),
        ("UNESCO", Name(whole="UNESCO")),
    ],
)
def test_a_name_is_told_apart(written: str, name: Name) -> None:
    assert read_name(written) == name


@pytest.mark.parametrize("latin", ["Wenjie JIANG", "JIANG Wenjie", "Jiang Wen-jie", "Jiang, Wenjie", "jiang wen jie"])
def test_both_scripts_are_put_together(latin: str) -> None:
    assert joined("江文杰", latin) == Name("江文杰", "Jiang", "Wenjie")


def test_a_foreign_name_keeps_its_order() -> None:
    assert joined("露丝·霍利斯", "Ruth Hollis") == Name("露丝·霍利斯", "Hollis", "Ruth")


def test_names_are_put_together_only_one_to_one() -> None:
    place = Place("x")
    han = [Person(Name("江文杰"), place), Person(Name("韩超"), place)]
    latin = [Person(Name(whole="Wenjie Jiang"), place)]
    assert together(han, latin) == han
    assert [one.name for one in together(han[:1], latin)] == [Name("江文杰", "Jiang", "Wenjie")]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        (Name("张夏恒"), "zhang-xiaheng-2"),
        (Name("李西安"), "li-xian"),
        (Name("", "Kovač", "Jean-Luc M."), "kovac-jean-luc"),
        (Name("", "O’Neil", "A."), "oneil-a"),
        (Name("露丝·霍利斯", "Hollis", "Ruth"), "hollis-ruth"),
        (Name(whole="World Bee Council of All Countries"), "world-bee-council-of-all"),
        (Name("国务院"), "guo-wuyuan"),
        (Name("", "Иванов", "Пётр"), "person"),
        (Name(whole="con"), "con-2"),
        (Name(whole="x" * 300), "x" * 72),
    ],
    ids=str,
)
def test_ids_of_people(name: Name, id: str) -> None:
    assert person_id(name, {"zhang-xiaheng"}) == id


def test_ids_of_publications() -> None:
    taken = {"zhang-2024", "zhang-2024b"}
    assert publication_id(Name("张夏恒"), Text(), "2024", taken) == "zhang-2024c"
    assert publication_id(Name("张夏恒"), Text(), "", taken) == "zhang"
    assert publication_id(None, Text(zh="蜜蜂为什么回到城市"), "2022", taken) == "mi-feng-wei-shen-2022"
    assert publication_id(None, Text(en="Bees: In & Out of Cities"), "2022", taken) == "bees-in-out-2022"
    assert publication_id(None, Text(en="…"), "", {"paper"}) == "paper-2"
