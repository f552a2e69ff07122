"""A library's text in Traditional characters: scholarly prose, protected names and terms, hostile strings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.chinese import Converter
from duizhao.chinese.engine import bare_chain

NAMES = {
    "于凤霞": "于鳳霞",
    "范欣": "范欣",
    "余东华": "余東華",
    "范柏乃": "范柏乃",
    "于刃刚": "于刃剛",
    "余泳泽": "余泳澤",
    "干春晖": "干春暉",
    "岳希明": "岳希明",
    "郁义鸿": "郁義鴻",
}
HAN = "于余范干发制里后系面只并了与关对还有规据以及由和展示参周回复历表的一是在不个中，。、：（）"

plain = Converter({})
library = Converter(NAMES)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("劳动对象与双循环", "勞動對象與雙循環"),
        ("软件、网络、信息", "軟件、網絡、信息"),
        ("群众为了里面", "群眾為了裡面"),
        ("平台经济的局限", "平臺經濟的侷限"),
        ("公里、茶几、皇后", "公里、茶几、皇后"),
    ],
)
def test_characters_become_those_of_taiwan_and_words_stay(simplified: str, traditional: str) -> None:
    assert plain.convert(simplified) == traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("参与制造", "參與製造"),
        ("展示了如何", "展示了如何"),
        ("指明了方向", "指明了方向"),
        ("增长发展", "增長發展"),
        ("内生发展", "內生發展"),
        ("要素发生变化", "要素發生變化"),
        ("13个中国企业", "13個中國企業"),
        ("严重制约", "嚴重制約"),
        ("传统制造业", "傳統製造業"),
        ("强调制度创新", "強調制度創新"),
        ("政府干预", "政府干預"),
        ("资金链、人才链", "資金鏈、人才鏈"),
        ("更加注重", "更加注重"),
        ("新征程", "新征程"),
        ("高水平复合型人才", "高水平複合型人才"),
        ("让生产力尽快形成", "讓生產力儘快形成"),
        ("并为其提供支撑", "並為其提供支撐"),
        ("并成为主流", "並成為主流"),
        ("企业活动并发挥作用", "企業活動並發揮作用"),
        ("这一出现较晚", "這一出現較晚"),
        ("提高到50亿元后", "提高到50億元後"),
        ("对表3的解释", "對表3的解釋"),
        ("科学面临挑战", "科學面臨挑戰"),
        ("经济学家具有共识", "經濟學家具有共識"),
        ("占人口的一半", "佔人口的一半"),
        ("专家什么意见", "專家什麼意見"),
        ("其中游客", "其中遊客"),
        ("全国历年数据", "全國歷年數據"),
        ("人才回流", "人才回流"),
        ("市场准入", "市場准入"),
        ("十几分钟", "十幾分鐘"),
        ("回归本质", "回歸本質"),
        ("编制指数", "編製指數"),
    ],
)
def test_known_faults_of_opencc_are_corrected(simplified: str, traditional: str) -> None:
    assert plain.convert(simplified) == traditional
    assert bare_chain()(simplified) != traditional, "OpenCC has mended this: the correction may go"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("了解情况", "瞭解情況"),
        ("为了解决问题", "為了解決問題"),
        ("进行了解读", "進行了解讀"),
        ("为了了解体系", "為了瞭解體系"),
        ("简单明了", "簡單明瞭"),
        ("制造成本", "製造成本"),
        ("机制造成", "機制造成"),
        ("飞机制造业", "飛機製造業"),
        ("机制作用", "機制作用"),
        ("控制成本", "控制成本"),
        ("体系数据", "體系數據"),
        ("关系统一", "關係統一"),
        ("合并成为一家", "合併成為一家"),
        ("通过并购", "通過併購"),
        ("若干部门", "若干部門"),
        ("干部", "幹部"),
        ("若干年", "若干年"),
        ("一只看不见的手", "一隻看不見的手"),
        ("特征程度", "特徵程度"),
        ("个中原因", "箇中原因"),
        ("外汇总额", "外匯總額"),
        ("重复工作", "重複工作"),
        ("龙头发展", "龍頭發展"),
        ("三百里、二十只", "三百里、二十隻"),
        ("结合中国实际", "結合中國實際"),
        ("须根据实际", "須根據實際"),
        ("线性回归系数", "線性迴歸係數"),
        ("外汇与汇编制度", "外匯與彙編制度"),
    ],
)
def test_corrections_do_not_spoil_what_was_right(simplified: str, traditional: str) -> None:
    assert plain.convert(simplified) == traditional


@pytest.mark.parametrize("name", NAMES)
def test_a_protected_name_stands_where_opencc_would_change_it(name: str) -> None:
    assert bare_chain()(name) != NAMES[name]
    assert library.convert(name) == NAMES[name]
    assert library.convert(f"{name}指出，关于{name}的研究") == f"{NAMES[name]}指出，關於{NAMES[name]}的研究"


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("还有余泳泽", "還有余泳澤"),
        ("关于于凤霞、于刃刚的研究", "關於于鳳霞、于刃剛的研究"),
        ("由余东华与范欣、范柏乃", "由余東華與范欣、范柏乃"),
        ("若干春晖的朋友", "若干春暉的朋友"),
        ("规范欣赏", "規範欣賞"),
        ("典范范欣", "典範范欣"),
    ],
)
def test_a_name_wins_over_the_words_around_it_and_a_short_one_over_those_after_it(
    simplified: str, traditional: str
) -> None:
    assert library.convert(simplified) == traditional


@pytest.mark.parametrize(
    ("protected", "simplified", "traditional"),
    [
        ({"信息": "資訊"}, "信息技术", "資訊技術"),
        ({"博客平台": "部落格平臺"}, "博客平台的", "部落格平臺的"),
        ({"里弄": "里弄"}, "里弄里", "里弄裡"),
        ({"床": "牀", "床位数": "牀位數"}, "床与床位数", "牀與牀位數"),
        ({"余力": "余力"}, "余力不遗余力", "余力不遺餘力"),
        ({"余国": "余國"}, "余国家中", "余國家中"),
        ({"发布": "發布"}, "发布并发布", "發布並發布"),
        ({"数据发展观": "數據發展觀"}, "数据发展观与发展", "數據發展觀與發展"),
    ],
)
def test_a_protected_term_has_the_library_s_own_wording(
    protected: dict[str, str], simplified: str, traditional: str
) -> None:
    assert Converter(protected).convert(simplified) == traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("见[[yu-fa|于凤霞的“发展”论]]。", "見[[yu-fa|于鳳霞的「發展」論]]。"),
        ("[[zhang-2024]]与[[data]]", "[[zhang-2024]]與[[data]]"),
        ("“Data” only", "“Data” only"),
        ("Größe – “x”", "Größe – “x”"),
        ("", ""),
    ],
)
def test_links_keep_their_ids_and_latin_text_everything(simplified: str, traditional: str) -> None:
    assert library.convert(simplified) == traditional


@pytest.mark.parametrize("foreign", ["\0", "\ud800", "\U000f0000", "\U0010ffff"])
def test_what_opencc_must_not_see_comes_through(foreign: str) -> None:
    assert library.convert(f"发展{foreign}于凤霞{foreign}") == f"發展{foreign}于鳳霞{foreign}"


@given(st.text(st.characters(codec="ascii")))
def test_ascii_is_unchanged(text: str) -> None:
    assert library.convert(text) == text


@given(st.text(st.sampled_from(HAN + "ab-[]|“”'\" 1.")))
def test_ascii_within_chinese_is_unchanged(text: str) -> None:
    assert re.findall("[ -~]", library.convert(text)) == re.findall("[ -~]", text)


@given(st.text(st.sampled_from(HAN)), st.sampled_from([name for name in NAMES if len(name) > 2]), st.data())
def test_a_name_of_three_characters_survives_anywhere(before: str, name: str, data: st.DataObject) -> None:
    after = data.draw(st.text(st.sampled_from(HAN)))
    converted = library.convert(before + name + after)
    assert converted[len(before) : len(before + name)] == NAMES[name]


@given(st.text(st.characters(exclude_categories=())))
def test_any_string_converts_character_by_character(text: str) -> None:
    han = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
    converted = library.convert(text)
    assert len(converted) == len(text)
    assert [bool(han.match(letter)) for letter in converted] == [bool(han.match(letter)) for letter in text]


@given(st.lists(st.text(st.sampled_from(HAN), min_size=1)))
def test_lines_convert_each_by_itself(lines: list[str]) -> None:
    assert library.convert("\n".join(lines)) == "\n".join(map(library.convert, lines))
