"""What no file of a library may hold, made byte by byte, for a text file cannot show it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from duizhao.diagnostics import Findings, Place
from duizhao.summaries import guard, nodes
from tests.summaries.chinese import in_chinese, told_in_chinese
from tests.summaries.verdicts import Verdict, disagreements
from tests.toy import ToyLibrary

START = "paper: {title: {zh: 试, en: Trial}}\n"
LINES = START.encode()


class Row(NamedTuple):
    name: str
    data: bytes
    code: str
    line: int
    column: int
    hint: str


def _holding(name: str, char: str, code: str, hint: str = "delete it") -> Row:
    """A title with the character behind its third letter."""
    return Row(name, LINES + f"question: {{zh: 何时访{char}花？}}\n".encode(), code, 2, 19, hint)


ROWS = [
    Row("five-megabytes", LINES + b"#" * 5_000_000, "file-too-large", 1, 1, "split it into several files"),
    Row("utf-16", START.encode("utf-16"), "not-utf-8", 1, 1, "UTF-8"),
    Row("gb18030", START.encode("gb18030"), "not-utf-8", 1, 21, "UTF-8"),
    Row("latin-1", LINES + "# Tomás\n".encode("latin-1"), "not-utf-8", 2, 6, "UTF-8"),
    Row("overlong", LINES + b"a: \xc0\xaf\n", "not-utf-8", 2, 4, "UTF-8"),
    Row("surrogate", LINES + b"a: \xed\xa0\x80\n", "not-utf-8", 2, 4, "UTF-8"),
    Row("cut-off", LINES + "ab蜂".encode()[:-1], "not-utf-8", 2, 3, "UTF-8"),
    _holding("nul", "\0", "nul-character", "restore it from a good copy"),
    *(_holding(f"bidi-{ord(char):x}", char, "bidi-character") for char in "\u061c\u200e\u200f\u202a\u202e\u2066\u2069"),
    *(
        _holding(f"invisible-{ord(char):x}", char, "invisible-character")
        for char in "\u00ad\u034f\u115f\u180e\u200b\u200d\u2060\u2064\u3164\ufeff\uffa0\U000e0041\U000e0100"
    ),
    *(
        _holding(f"control-{ord(char):x}", char, "control-character")
        for char in "\a\b\v\f\x1b\x7f\x85\u2028\u2029\ufffe"
    ),
    _holding("lone-carriage-return", "\r", "control-character"),
    Row("many-brackets", LINES + b"themes: " + b"[" * 200_000, "too-deep", 2, 24, "a bracket left open?"),
    Row("many-braces", LINES + b"themes: " + b"{" * 200_000, "too-deep", 2, 24, "a bracket left open?"),
    Row("many-dashes", LINES + b"themes:\n" + b"- " * 200_000, "too-deep", 3, 31, "a bracket left open?"),
    Row("many-levels", LINES + b"".join(b" " * n + b"a:\n" for n in range(400)), "too-deep", 18, 17, "bracket"),
]


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_bytes_are_refused(library: ToyLibrary, row: Row) -> None:
    path = "papers/trial.yml"
    library.write(path, row.data)
    found = [finding for finding in library.load().findings if finding.place.path.endswith(path)]
    place = Place(f"summaries/{path}", row.line, row.column)
    assert disagreements([Verdict("error", row.code, place, row.hint)], found) == []
    assert all(map(in_chinese, told_in_chinese(found)))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfid: a\n", "id: a\n"),
        (b"a\r\nb\tc\r\n", "a\r\nb\tc\r\n"),
        ("花　蜂—“…”·é𠮷".encode(), "花　蜂—“…”·é𠮷"),
        ("e\u0301".encode(), "e\u0301"),
    ],
    ids=["empty", "byte-order-mark", "windows-lines", "typography", "combining"],
)
def test_what_people_write_passes(data: bytes, text: str) -> None:
    findings = Findings()
    assert guard.decode(data, "x.yml", findings) == text
    assert len(findings) == 0


def test_a_file_as_large_as_may_be_is_read() -> None:
    findings = Findings()
    assert guard.decode(b"#" * guard.LARGEST_FILE, "x.yml", findings) is not None
    assert guard.decode(b"#" * (guard.LARGEST_FILE + 1), "x.yml", findings) is None


def test_a_file_full_of_bad_characters_is_told_in_some_lines() -> None:
    findings = Findings()
    assert guard.decode(b"\0" * 1000, "x.yml", findings) is None
    assert 1 <= len(findings) <= 20


def test_nesting_as_deep_as_may_be_is_read() -> None:
    findings = Findings()
    deepest = "[" * nodes.DEEPEST + "]" * nodes.DEEPEST
    assert nodes.parse(deepest, "x.yml", findings) is not None
    assert nodes.parse(f"[{deepest}]", "x.yml", findings) is None
    assert [finding.code for finding in findings] == ["too-deep"]


def test_a_message_never_carries_what_a_terminal_obeys(library: ToyLibrary) -> None:
    library.write("papers/trial.yml", START + 'themes: ["\\e[31mred\\a\\u202e"]\n')
    (told,) = [line for line in library.check() if "unknown-theme" in line]
    assert told.replace("\n", "").isprintable()
    assert "\\x1b[31mred" in told


def test_a_value_of_several_lines_starts_no_line_of_a_log(library: ToyLibrary) -> None:
    """A line that starts with '::' is a command to the CI of a code host."""
    library.write("papers/trial.yml", START.replace("}}", "}, volume: X}").replace("X", '"1\\n::add-mask::x\\n2"'))
    told = "\n".join(library.check())
    assert "add-mask" in told
    assert not [line for line in told.splitlines() if line.startswith("::")]
