"""Hostile and damaged files: every text stays a text, every fault is a finding, and nothing breaks."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.diagnostics import Findings
from duizhao.intake.plan import Planner, Wanted
from duizhao.intake.reading import FORMATS, find_format, read_foreign
from duizhao.summaries.guard import LARGEST_FILE
from duizhao.summaries.loading import load_library
from tests.intake.drafts import EXPORTS, read
from tests.toy import ToyLibrary

WORDS = [
    "[[bees]]",
    "[[[[x]]]]",
    "{{ 7*7 }} {% raw %}",
    "a: b #c, [d] {e} 'f' \"g\" \\n",
    "- & * ! | > % @ ` ?",
    "null",
    "~",
    "<script>alert(1)</script>",
    '=HYPERLINK("x")',
    "\u202egnp.exe",
    "\x1b[31m\x07\x00",
    "\ud800 lone",
    "{absent: not-yet}",
    "---\n...\n%YAML",
    "a\u2028b",
]
SAMPLES = [(EXPORTS / name).read_bytes() for name in sorted(file.name for file in EXPORTS.iterdir())]


@pytest.mark.parametrize("words", WORDS, ids=ascii)
@pytest.mark.parametrize("as_works", [False, True], ids=["paper", "work"])
def test_a_text_stays_a_text(library: ToyLibrary, words: str, as_works: bool) -> None:
    item = {
        "type": words,
        "title": f"T {words}",
        "author": [{"family": words, "given": words}, {"literal": words}],
        "volume": words,
        "issue": words,
        "page": words,
        "container-title": words,
        "publisher": words,
        "URL": words,
        "DOI": words,
        "ISSN": words,
        "language": words,
        "keyword": words,
        "issued": {"raw": words},
        "id": words,
    }
    findings = Findings()
    drafts = read_foreign(json.dumps([item]).encode(), "x.json", findings)
    loaded = load_library(library.summaries)
    planner = Planner(library.summaries, "summaries", loaded.library, loaded.places, findings)
    for draft in drafts:
        planner.add(draft, Wanted("en", as_works=as_works, id="hostile"))
    plan = planner.finish()
    for path, text in {**plan.new, **plan.changed}.items():
        path.write_text(text, encoding="utf-8")
    assert plan.new or plan.changed
    after = load_library(library.summaries)
    wrong = [str(one) for one in after.findings if one.severity == "error"]
    assert wrong == []
    record = after.library.works["hostile"].record if as_works else after.library.papers["hostile"].record
    assert record.title.en.startswith("T ")


def test_ten_megabytes_are_refused() -> None:
    drafts, (finding,) = read("@article{a, title = {" + "x" * 10_000_000 + "}}")
    assert drafts == []
    assert "error[file-too-large]: the file has 10,000,023 bytes; at most 4,000,000 are read" in finding


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        '[{"title": ' + "[" * 200_000,
        "@article{a, title = " + "{" * 100_000,
        "@article{a, title = {" + r"\emph{" * 3_000 + "x" + "}" * 3_000 + "}}",
        "@" * 100_000,
        "@article{" * 5_000,
        "%A x\n" * 20_000,
        "TY  - JOUR\n" * 5_000,
        "{Reference Type}: Book\n" * 5_000,
        "TY  - JOUR\nTI  - " + "x" * (LARGEST_FILE - 100) + "\nER  - \n",
    ],
    ids=["brackets", "deep", "braces", "macros", "ats", "openings", "astray", "endless", "empty-records", "long"],
)
def test_a_monster_is_read_to_the_end(text: str) -> None:
    drafts, findings = read(text)
    assert findings or drafts
    assert all(len(draft.record.title.en) < 10_000 for draft in drafts)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \n ", "empty-file"),
        (b"\xff\xff\xff\x80", "unknown-encoding"),
        (b"just words\nin a file\n", "unknown-format"),
        (b"<!DOCTYPE html><html><body>%0 Journal Article", "unknown-format"),
        (b"[]", ""),
        (b"{}", "unknown-format"),
        (b'{"type": "book"}', "empty-record"),
        (b'[1, null, "x"]', "unknown-format"),
        (b"\x00\x01\x02", "empty-file"),
    ],
)
def test_what_is_no_export_is_told(data: bytes, code: str) -> None:
    findings = Findings()
    assert read_foreign(data, "x", findings) == []
    assert {finding.code for finding in findings} - {"characters-left-out"} == ({code} if code else set())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_make_no_difference(encoding: str) -> None:
    text = "%0 Journal Article\r\n%T 数字经济何以驱动\r\n%A 张夏恒\r\n"
    (draft,), findings = read(text.encode(encoding))
    assert (draft.record.title.zh, findings) == ("数字经济何以驱动", [])


def test_a_format_is_told_by_what_stands_first() -> None:
    quoting = "{Reference Type}: Book\n{Title}: How to write\n{Abstract}: use\n%0 Book\nTY  - JOUR\n@article{x,\n"
    form = find_format(quoting)
    assert form is not None
    assert form.name == "NoteExpress"
    assert len({form.name for form in FORMATS}) == len(FORMATS)


@given(st.sampled_from(SAMPLES), st.integers(0, 2_000), st.integers(0, 60), st.binary(max_size=8))
def test_a_damaged_export_breaks_nothing(sample: bytes, at: int, length: int, instead: bytes) -> None:
    drafts, findings = read(sample[:at] + instead + sample[at + length :])
    assert all(draft.record.title or draft.people for draft in drafts)
    assert all(finding for finding in findings)
