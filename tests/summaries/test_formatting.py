"""The canonical layout: what it sets right, what it leaves, and that it never changes what a file says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.diagnostics import Findings
from duizhao.summaries import guard, nodes
from duizhao.summaries.formatting import formatted, meaning
from tests.summaries.test_properties import VALUES, YAML_LIKE
from tests.toy import REPOSITORY, TOY

REAL_FILES = [file for root in (REPOSITORY, TOY) for file in sorted((root / "summaries").rglob("*.yml"))]


def laid_out(text: str | bytes) -> str:
    findings = Findings()
    result = formatted(text.encode() if isinstance(text, str) else text, "x.yml", findings)
    assert result is not None, [str(finding) for finding in findings]
    return result


def said(text: str) -> object:
    node = nodes.parse(text, "x.yml", Findings())
    return meaning(node) if node else None


def comments(text: str) -> list[str]:
    return [match.rstrip() for match in re.findall(r"(?:^|\s)(#.*)", text)]


@pytest.mark.parametrize("file", REAL_FILES, ids=lambda file: str(file.relative_to(REPOSITORY)))
def test_the_repositorys_own_files_have_it(file: Path) -> None:
    assert laid_out(file.read_bytes()) == file.read_text("utf-8")


@pytest.mark.parametrize("file", REAL_FILES, ids=lambda file: str(file.relative_to(REPOSITORY)))
def test_a_file_badly_laid_out_comes_back(file: Path) -> None:
    good = file.read_text("utf-8")
    lines = [re.fullmatch(r"( *)((?:- )*)(.*)", line) for line in good.split("\n")]
    worse = [
        match[1] * 2 + match[2].replace(" ", "   ") + match[3].replace("{zh: ", "{ zh:  ") for match in lines if match
    ]
    bad = "\ufeff" + "  \r\n".join(worse)
    assert bad != good
    assert laid_out(bad) == good


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("a:   b\n", "a: b\n"),
        ("a : b", "a: b\n"),
        ("\ufeffa: b\r\nc: d\r\n\r\n\r\n", "a: b\nc: d\n"),
        ("a: b   \nc:\t d\t\n", "a: b\nc: d\n"),
        ("\n\na: b\n\n\n\nc: d\n", "a: b\n\nc: d\n"),
        ("a:\n      b: c\n      d: e\n", "a:\n  b: c\n  d: e\n"),
        ("a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\nd: e\n"),
        ("a:\n- b: c\n  d:\n  - e\n- f\n", "a:\n  - b: c\n    d:\n      - e\n  - f\n"),
        ("a:\n  -   b: c\n      d: e\n", "a:\n  - b: c\n    d: e\n"),
        ("a:\n  -\n      b: c\n", "a:\n  -\n    b: c\n"),
        ("-   -  a\n    -  b\n", "- - a\n  - b\n"),
        ("a: { b: c ,d: e }\n", "a: {b: c, d: e}\n"),
        ("a: [ b,c , d ]\n", "a: [b, c, d]\n"),
        ("a: [ ]\nb: { }\n", "a: []\nb: {}\n"),
        ('a: {"b":c}\n', 'a: {"b": c}\n'),
        ("a: {b: , c: d}\n", "a: {b: , c: d}\n"),
        ("a: [b,\n         c,\n\n\n         d]\n", "a: [b,\n  c,\n\n  d]\n"),
        ("a:\n    - {b: c,\n  d: [e,\n  f]}\n", "a:\n  - {b: c,\n    d: [e,\n      f]}\n"),
        ("a: one\n      two\n", "a: one\n  two\n"),
        ('a:\n    - "one  \n\n two"\n', 'a:\n  - "one\n\n    two"\n'),
        ("a:\n    'it''s'\n", "a:\n  'it''s'\n"),
        ("a: |\n        one\n          two\n\n        three\n\n\nb: c\n", "a: |\n  one\n    two\n\n  three\n\nb: c\n"),
        ("a:\n    b: |2\n        one\n", "a:\n  b: |2\n      one\n"),
        ("a: >-\n one\n two\n", "a: >-\n  one\n  two\n"),
        ("a: b  # of b\nc: d # of d\n", "a: b  # of b\nc: d # of d\n"),
        ("a: b\t# of b\n", "a: b  # of b\n"),
        ("#one\n\n\n#  two\na: b\n", "#one\n\n#  two\na: b\n"),
        (
            "a:\n    # of b\n    b: c\n    # after c\n# of d\nd: e\n# end\n",
            "a:\n  # of b\n  b: c\n  # after c\n# of d\nd: e\n# end\n",
        ),
        ("a:\n- b\n# of c\n- c\n# of d\nd: e\n", "a:\n  - b\n  # of c\n  - c\n# of d\nd: e\n"),
        ("a: [b, # of b\n   # of c\n   c]\n", "a: [b, # of b\n  # of c\n  c]\n"),
        ("# nothing yet  \n", "# nothing yet  \n"),
    ],
)
def test_what_it_sets_right(written: str, wanted: str) -> None:
    assert laid_out(written) == wanted
    assert laid_out(wanted) == wanted


def test_facets_of_a_summary_stand_apart() -> None:
    written = "id: x\npaper:\n  title: {zh: 一, en: one}\nthemes: [a]\nq:\n  zh: 一\n# of r\nr:\n  - a\ns: b\nt: c\n"
    wanted = (
        "id: x\npaper:\n  title: {zh: 一, en: one}\n\nthemes: [a]\n\nq:\n  zh: 一\n\n# of r\nr:\n  - a\n\ns: b\nt: c\n"
    )
    assert laid_out(written) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "---\na:   b\n",
        "? a\n:   b\n",
        "a: |+\n    b\n\n\n",
    ],
)
def test_what_no_library_needs_keeps_its_layout(text: str) -> None:
    assert laid_out(text) == text


@pytest.mark.parametrize("text", ["a: [b\n", "a: &x b\n", "a: 1\na: 2\n", b"a: \xff\n", "a:\n\tb: c\n"])
def test_what_cannot_be_read_is_told_of(text: str | bytes) -> None:
    findings = Findings()
    assert formatted(text.encode() if isinstance(text, str) else text, "x.yml", findings) is None
    assert findings


LAYOUTS = st.builds(
    lambda value, indent, flow, quotes: str(
        yaml.safe_dump(
            value, indent=indent, default_flow_style=flow, default_style=quotes, width=30, allow_unicode=True
        )
    ),
    VALUES,
    st.integers(2, 6),
    st.sampled_from([True, False, None]),
    st.sampled_from([None, '"', "'", "|", ">"]),
)


@settings(max_examples=120)
@given(st.one_of(YAML_LIKE, LAYOUTS))
def test_it_changes_no_meaning_and_is_done_at_once(text: str) -> None:
    findings = Findings()
    once = formatted(text.encode(), "x.yml", findings)
    if once is None:
        assert findings
        return
    read = guard.decode(text.encode(), "x.yml", findings)
    assert read is not None
    assert said(once) == said(read)
    assert comments(once) == comments(read.replace("\r\n", "\n"))
    assert laid_out(once) == once
