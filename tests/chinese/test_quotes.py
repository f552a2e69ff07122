"""Which quotation marks are Chinese, and what they become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.chinese import Converter
from duizhao.chinese.quotes import traditional_quotes

plain = Converter({})


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("“双碳”目标", "「雙碳」目標"),
        ("他说“所谓‘新质’生产力”。", "他說「所謂『新質』生產力」。"),
        ("‘旧’与‘新’", "『舊』與『新』"),
        ("所谓“AI+”行动", "所謂「AI+」行動"),
        ("称为“digital economy”", "稱為「digital economy」"),
        ("称为“the ‘hot hand’”。", "稱為「the ‘hot hand’」。"),
        ("一书名为 The “New” Economy", "一書名為 The “New” Economy"),
        ("Baumol’s disease（鲍莫尔病）", "Baumol’s disease（鮑莫爾病）"),
        ("“don’t”一词", "「don’t」一詞"),
        ("firms’ 行为", "firms’ 行為"),
        ("用‘a’表示", "用『a』表示"),
        ("跨段的“AI引文", "跨段的「AI引文"),
        ("跨段的引文AI”。", "跨段的引文AI」。"),
        ("“甲‘A”丙", "「甲『A」丙"),
        ('"直引号"不变', '"直引號"不變'),
    ],
)
def test_chinese_quotation_marks_become_corner_brackets(simplified: str, traditional: str) -> None:
    assert plain.convert(simplified) == traditional


@given(st.text(st.sampled_from("中文，“”‘’")))
def test_every_mark_among_chinese_is_converted(text: str) -> None:
    assert traditional_quotes(text) == text.translate(str.maketrans("“”‘’", "「」『』"))


@given(st.text(st.sampled_from("中a， “”‘’")))
def test_only_marks_change(text: str) -> None:
    converted = traditional_quotes(text)
    assert converted.translate(str.maketrans("「」『』", "“”‘’")) == text
