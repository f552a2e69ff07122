"""Drafts and findings as text, for golden files and for eyes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from duizhao.diagnostics import Findings
from duizhao.editions.names import Name
from duizhao.intake.draft import Draft
from duizhao.intake.reading import read_foreign
from duizhao.model.text import Text

EXPORTS = Path(__file__).parent / "exports"


def read(data: str | bytes, path: str = "x") -> tuple[list[Draft], list[str]]:
    findings = Findings()
    drafts = read_foreign(data.encode() if isinstance(data, str) else data, path, findings)
    return drafts, [str(finding) for finding in findings]


def as_text(drafts: Iterable[Draft], findings: Iterable[str]) -> str:
    return "\n".join([*map(_draft, drafts), *findings]) + "\n"


def _draft(draft: Draft) -> str:
    return "".join(f"{line}\n" for line in (f"{draft.place} {draft.key}".rstrip(), *_lines(draft)))


def _lines(draft: Draft) -> Iterator[str]:
    for field in fields(draft.record):
        value = getattr(draft.record, field.name)
        if value and value != field.default:
            yield f"  {field.name}: {_said(value)}"
    for person in draft.people:
        yield f"  by {_name(person.name)}{f' {person.orcid}' if person.orcid else ''}"


def _said(value: object) -> str:
    if isinstance(value, Text):
        languages = {name: getattr(value, name) for name in ("zh", "en", "zh_hant")}
        said = " | ".join(f"{name} {text}" for name, text in languages.items() if text)
        return f"{said} (supplied: {', '.join(value.supplied)})" if value.supplied else said
    return "; ".join(map(_said, value)) if isinstance(value, tuple) else str(value)


def _name(name: Name) -> str:
    latin = f"{name.family} + {name.given}" if name.family else name.whole
    return " = ".join(filter(None, [name.han, latin]))
