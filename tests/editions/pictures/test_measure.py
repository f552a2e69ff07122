"""Words are fitted into their room."""

from __future__ import annotations

import pytest

from duizhao.editions.passages import Passage, Run
from duizhao.editions.pictures.measure import cut, side_by_side, width_of, wrap
from duizhao.model.text import Language


def test_han_are_wider_than_latin() -> None:
    assert width_of("数字") > width_of("data") / 1.5 > 0
    assert width_of("é") == width_of("e\u0301")


@pytest.mark.parametrize(
    "text",
    [
        "数据要素及其市场与流通消费",
        "Industrial upgrading, emerging industries",
        "ภาษาไทยไม่มีช่องว่างระหว่างคำ",
        "𠀀𠀁𠀂𠀃𠀄𠀅𠀆",
    ],
)
@pytest.mark.parametrize("room", [20, 60, 100])
def test_what_is_cut_has_room(text: str, room: float) -> None:
    assert width_of(cut(text, room)) <= room
    lines = wrap(text, room, 2)
    assert len(lines) <= 2
    assert all(width_of(line) <= room for line in lines)
    assert "".join(lines).removesuffix("…").replace(" ", "") in text.replace(" ", "")


def test_lines_break_at_spaces_and_not_before_a_comma() -> None:
    assert wrap("Theory of new forces", 80, 2) == ["Theory of", "new forces"]
    assert wrap("市场、流通与消费", 36, 3) == ["市场、", "流通与", "消费"]
    assert wrap("市场流通、消费", 48, 2) == ["市场流", "通、消费"]


def test_two_languages_side_by_side_need_room_for_one_chinese_and_the_english() -> None:
    texts = {Language.ZH_HANS: "机制", Language.ZH_HANT: "機制", Language.EN: "Mechanisms"}
    said = tuple(Passage(language, (Run(text),)) for language, text in texts.items())
    assert width_of("机制 Mechanisms") < side_by_side(said) < width_of("机制機制Mechanisms")
