"""The words of the pages."""

from __future__ import annotations

from collections import Counter

from duizhao.editions.wording import PARTS, WORDING


def test_no_two_parts_of_the_site_use_one_key() -> None:
    keys = Counter(key for part in PARTS for key in part)
    assert [key for key, times in keys.items() if times > 1] == []
    assert len(WORDING) > 100


def test_every_word_is_there_in_both_languages() -> None:
    assert [key for key, text in WORDING.items() if not (text.zh.strip() and text.en.strip())] == []
