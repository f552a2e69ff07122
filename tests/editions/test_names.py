"""Which part of a name is the family's is told only where something shows it."""

from __future__ import annotations

import pytest

from duizhao.editions.names import Name, name_of
from duizhao.model.text import Text, same_everywhere

NAMES = [
    # Pinyin that spells the characters, family name first
    (Text("张夏恒", "Zhang Xiaheng"), Name("张夏恒", "Zhang", "Xiaheng")),
    (Text("欧阳永福", "Ouyang Yongfu"), Name("欧阳永福", "Ouyang", "Yongfu")),
    (Text("欧阳修", "Ouyang Xiu"), Name("欧阳修", "Ouyang", "Xiu")),
    (Text("何大安", "He Da’an"), Name("何大安", "He", "Da’an")),
    (Text("余松", "Yu Song"), Name("余松", "Yu", "Song")),
    (Text("吕薇", "Lü Wei"), Name("吕薇", "Lü", "Wei")),
    # Pinyin of other characters than these spells nothing
    (Text("张夏恒", "Zhang Bing"), Name("张夏恒", whole="Zhang Bing")),
    # What only a person's name has
    (Text("玛·林德", "Maj Lind"), Name("玛·林德", "Lind", "Maj")),
    (Text("马什", "A. Marsh"), Name("马什", "Marsh", "A.")),
    (Text("路德维希·范·贝多芬", "Ludwig van Beethoven"), Name("路德维希·范·贝多芬", "van Beethoven", "Ludwig")),
    (same_everywhere("Teo, Tompson S. H."), Name("", "Teo", "Tompson S. H.")),
    # Nothing but Latin letters
    (same_everywhere("Avi Goldfarb"), Name("", "Goldfarb", "Avi")),
    (same_everywhere("Anne-Marie O’Neill"), Name("", "O’Neill", "Anne-Marie")),
    (same_everywhere("Vincent van Gogh"), Name("", "van Gogh", "Vincent")),
    (Text(en="C. Kovač"), Name("", "Kovač", "C.")),
    # Bodies, and what may be one
    (Text("国务院", "State Council"), Name("国务院", whole="State Council")),
    (Text("世界银行", "World Bank"), Name("世界银行", whole="World Bank")),
    (Text("新华社", "Xinhua"), Name("新华社", whole="Xinhua")),
    (same_everywhere("World Bank"), Name(whole="World Bank")),
    (same_everywhere("the editors"), Name(whole="the editors")),
    (same_everywhere("duizhao editors"), Name(whole="duizhao editors")),
    (same_everywhere("Smith, Jones, and Partners"), Name(whole="Smith, Jones, and Partners")),
    (same_everywhere("UNESCO"), Name(whole="UNESCO")),
    # One language only
    (Text(zh="张三"), Name("张三")),
    (Text(en="Maj Lind"), Name("", "Lind", "Maj")),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[f"{text.zh} {text.en}" for text, _ in NAMES])
def test_a_bare_name_is_told_apart_by_its_form(text: Text, name: Name) -> None:
    assert name_of(text) == name


def test_what_the_library_says_of_a_person_goes_before_all_form() -> None:
    assert name_of(Text("世界银行", "World Bank"), "World", "Bank") == Name("世界银行", "World", "Bank")
    assert name_of(same_everywhere("Sukarno"), "Sukarno") == Name("", "Sukarno")
