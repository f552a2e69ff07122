"""A comment silences a lint in its place, with a reason; a comment that does not is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lints.linted import PAPER, told

POINT = "\nclaims:\n%s  - zh: 蜂早出,晚归。%s\n    at: 一\n"


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("", ["punctuation 5:12"]),
        (" # duizhao: allow punctuation, because it is quoted so", []),
        ("  # duizhao: allow spacing punctuation, because both", ["idle-silence 5:18"]),
        (" # duizhao: allow punctuation，因为原文如此", []),
        (" # duizhao: allow punctuation", ["bad-silence 5:17", "punctuation 5:12"]),
        (" # duizhao: allow it, because", ["bad-silence 5:17", "punctuation 5:12"]),
        (" # duizhao: allow punctation, because so", ["bad-silence 5:17", "punctuation 5:12"]),
        (" # duizhao: deny punctuation, because so", ["bad-silence 5:17", "punctuation 5:12"]),
        (" # allow punctuation, because so", ["punctuation 5:12"]),
    ],
)
def test_at_the_end_of_the_line(tmp_path: Path, after: str, found: list[str]) -> None:
    assert sorted(told(tmp_path, {"papers/one.yml": PAPER + POINT % ("", after)})) == found


def test_in_the_line_above(tmp_path: Path) -> None:
    silence = "  # duizhao: allow punctuation, because it is quoted so\n"
    assert told(tmp_path, {"papers/one.yml": PAPER + POINT % (silence, "")}) == []
    assert told(tmp_path, {"papers/one.yml": PAPER + POINT % (silence + "  # more\n", "")}) == []
    assert told(tmp_path, {"papers/one.yml": PAPER + POINT % ("", "") + silence}) == [
        "punctuation 5:12",
        "idle-silence 7:3",
    ]


def test_words_in_a_text_are_no_silence(tmp_path: Path) -> None:
    text = PAPER + "\nclaims:\n  - zh: '蜂早出,晚归 # duizhao: allow punctuation, because so'\n    at: 一\n"
    assert "punctuation 5:13" in told(tmp_path, {"papers/one.yml": text})
