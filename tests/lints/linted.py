"""A library of one paper and one text, and what the lints say of it."""

from __future__ import annotations

from pathlib import Path

from duizhao.diagnostics import Finding, Findings
from duizhao.lints import lint
from duizhao.summaries import emit
from duizhao.summaries.loading import load_library

FACETS = """\
library:
  title: {zh: 试验文库, en: A library for trials}

facets:
  claims:
    kind: points
    label: {zh: 论点, en: Claims}
  figures:
    kind: numbers
    label: {zh: 数字, en: Figures}
"""
GLOSSARY = """\
wild-bee:
  label: {zh: 野蜂, en: wild bee}
  others:
    - {zh: 独居蜂, en: solitary bee}
pollination-rate:
  label: {zh: 传粉率, en: rate of pollination}
artificial-light:
  label: {zh: 人工光, en: artificial light}
"""
PAPER = "paper:\n  title: {zh: 一篇论文, en: One paper}\n"
POINT = """
claims:
  - zh: %s
    en: %s
    at: 一
"""


def findings_of(root: Path, files: dict[str, str], sources: Path | None = None) -> list[Finding]:
    for name, text in ({"facets.yml": FACETS, "glossary.yml": GLOSSARY} | files).items():
        file = root / "summaries" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    loaded = load_library(root / "summaries", keep_sources=True)
    return list(Findings(list(lint(loaded, sources))))


def told(root: Path, files: dict[str, str], sources: Path | None = None) -> list[str]:
    return [f"{one.code} {one.place.line}:{one.place.column}" for one in findings_of(root, files, sources)]


def codes_of(root: Path, zh: str, en: str) -> list[str]:
    """What the lints say of one point: the code, and the words from its place on."""
    text = PAPER + POINT % (emit.text(zh), emit.text(en))
    lines = text.split("\n")
    return [
        f"{one.code} {lines[one.place.line - 1][one.place.column - 1 :][:4]}"
        for one in findings_of(root, {"papers/one.yml": text})
    ]
