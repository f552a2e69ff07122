"""People's names: certain characters are converted, uncertain ones stay and are told."""

from __future__ import annotations

import pytest

from duizhao.chinese import traditional_name


@pytest.mark.parametrize(
    ("name", "text", "uncertain"),
    [
        ("张夏恒", "張夏恆", ""),
        ("师博", "師博", ""),
        ("苏东坡", "蘇東坡", ""),
        ("胡适", "胡适", "适"),
        ("叶圣陶", "葉聖陶", ""),
        ("沈从文", "沈從文", ""),
        ("于凤霞", "于鳳霞", "于"),
        ("范欣", "范欣", "范"),
        ("余东华", "余東華", "余"),
        ("干春晖", "干春暉", "干"),
        ("岳希明", "岳希明", "岳"),
        ("郁义鸿", "郁義鴻", "郁"),
        ("钟云钟", "钟云钟", "钟云"),
        ("后羿", "后羿", "后"),
        ("刘群峰", "劉群峰", ""),
        ("卡尔·马克思", "卡爾·馬克思", ""),
        ("D. Acemoglu", "D. Acemoglu", ""),
        ("", "", ""),
    ],
)
def test_only_certain_characters_of_a_name_are_converted(name: str, text: str, uncertain: str) -> None:
    assert traditional_name(name) == (text, tuple(uncertain))


def test_no_phrase_is_seen_in_a_name() -> None:
    assert traditional_name("发展").text == "發展"
    assert traditional_name("理发").text == "理發"
