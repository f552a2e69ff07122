"""What of Chinese foreign records need: names in pinyin, and Traditional text in Simplified characters."""

from __future__ import annotations

import pytest

from duizhao.chinese import name_in_pinyin, simplified


@pytest.mark.parametrize(
    ("han", "family", "given"),
    [
        ("张夏恒", "Zhang", "Xiaheng"),
        ("欧阳永福", "Ouyang", "Yongfu"),
        ("单田芳", "Shan", "Tianfang"),
        ("曾国藩", "Zeng", "Guofan"),
        ("吕绿", "Lü", "Lü"),
        ("李西安", "Li", "Xi’an"),
        ("歐陽脩", "Ouyang", "Xiu"),
        ("司马", "Si", "Ma"),
        ("国务院发展研究中心", "", ""),
        ("余", "", ""),
        ("", "", ""),
    ],
)
def test_a_name_in_pinyin(han: str, family: str, given: str) -> None:
    assert name_in_pinyin(han) == (family, given)


@pytest.mark.parametrize(
    ("text", "in_simplified"),
    [
        ("數位經濟與乾坤著作之研究", "数位经济与乾坤著作之研究"),
        ("台灣平臺", "台湾平台"),
        ("著作与乾坤", "著作与乾坤"),
        ("新质生产力", "新质生产力"),
        ("干春晖与於某", "干春晖与於某"),
        ("彭姣㛃", "彭姣㛃"),
        ("Bees", "Bees"),
        ("", ""),
    ],
)
def test_only_traditional_text_is_converted(text: str, in_simplified: str) -> None:
    assert simplified(text) == in_simplified
