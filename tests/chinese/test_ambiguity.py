"""What a person is asked to look at after a conversion, and what not."""

from __future__ import annotations

import pytest

from duizhao.chinese import Ambiguity, Converter

plain = Converter({})


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("余东华与余泳泽", "余余"),
        ("钟先生与范教授", "钟范"),
        ("郁义鸿、于刃刚等讨论", "郁于"),
        ("关于于凤霞的研究", "于"),
        ("该文系基金成果", "系"),
        ("走了10里", "里"),
        ("所制仪器", "制"),
        ("对此做了回归", "回"),
        ("编制由此确定", "制"),
    ],
)
def test_what_no_phrase_decides_is_found(text: str, characters: str) -> None:
    found = plain.ambiguities(text)
    assert "".join(ambiguity.character for ambiguity in found) == characters
    assert all(text[ambiguity.offset] == ambiguity.character for ambiguity in found)


@pytest.mark.parametrize(
    "text",
    [
        "劳动对象、平台、制度、制造、范围、其余、关系、干预、了解、分钟",
        "位于北京，产生于实践，于2020年发表",
        "达到了十余家，文献里只有三种",
        "线性回归系数与编制指数",
        "于 Smith (2020)",
        "Plain text",
        "",
    ],
)
def test_what_is_decided_is_not(text: str) -> None:
    assert plain.ambiguities(text) == []


def test_an_ambiguity_tells_place_choice_and_alternatives() -> None:
    assert plain.ambiguities("据干春晖") == [Ambiguity(1, "干", "幹", ("乾", "干", "榦"))]


def test_the_choice_is_what_the_converter_writes() -> None:
    text = "钟、范、余、郁、岳、复、征、签、冲、准、谷、丑、系、云、朴"
    converted, found = plain.convert(text), plain.ambiguities(text)
    assert len(found) == 15
    assert [converted[ambiguity.offset] for ambiguity in found] == [ambiguity.chosen for ambiguity in found]


def test_what_the_library_protects_is_decided() -> None:
    text = "余东华、范欣与钟某讨论回归"
    library = Converter({"余东华": "余東華", "范欣": "范欣", "钟某": "鍾某", "回归": "迴歸"})
    assert len(plain.ambiguities(text)) == 4
    assert library.ambiguities(text) == []


def test_offsets_count_the_simplified_text() -> None:
    converter = Converter({"博客": "部落格", "长名称的词": "短詞"})
    text = "博客\0与长名称的词\ud800及干春晖"
    assert [text[ambiguity.offset] for ambiguity in converter.ambiguities(text)] == ["干"]
