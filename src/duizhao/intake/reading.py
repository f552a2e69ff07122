"""From the bytes of a foreign file to drafts, with all findings. What format it has is told by its content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from duizhao.diagnostics import Findings, Place, tell
from duizhao.intake.decoding import decode_foreign
from duizhao.intake.draft import Draft, draft_of
from duizhao.intake.foreign import ForeignRecord
from duizhao.intake.readers import bibtex, csl_json, endnote, estudy, noteexpress, refworks, ris

_LOOKED_AT = 100_000
"""The beginning of a file, by which its format is told."""


class Format(NamedTuple):
    name: str
    sign: re.Pattern[str]
    read: Callable[[str, str, Findings], Iterator[ForeignRecord]]


FORMATS = (
    Format("NoteExpress", noteexpress.SIGN, noteexpress.read_noteexpress),
    Format("EndNote", endnote.SIGN, endnote.read_endnote),
    Format("RIS", ris.SIGN, ris.read_ris),
    Format("E-Study", estudy.SIGN, estudy.read_estudy),
    Format("BibTeX", bibtex.SIGN, bibtex.read_bibtex),
    Format("RefWorks", refworks.SIGN, refworks.read_refworks),
    Format("CSL-JSON", csl_json.SIGN, csl_json.read_csl),
)
_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)


def read_foreign(data: bytes, path: str, findings: Findings) -> list[Draft]:
    text = decode_foreign(data, path, findings)
    if text is None:
        return []
    form = find_format(text)
    if form is None:
        _refuse(text, path, findings)
        return []
    drafts = (draft_of(record, findings) for record in form.read(text, path, findings))
    return [draft for draft in drafts if draft is not None]


def find_format(text: str) -> Format | None:
    """The one whose sign stands first: in an abstract another's may stand as well."""
    beginning = text[:_LOOKED_AT]
    found = [(match.start(), number) for number, form in enumerate(FORMATS) if (match := form.sign.search(beginning))]
    return FORMATS[min(found)[1]] if found else None


def _refuse(text: str, path: str, findings: Findings) -> None:
    if not text.strip():
        findings.error("empty-file", Place(path), tell("the file is empty"), tell("export it anew"))
    elif _WEB_PAGE.match(text):
        hint = tell("export it anew, and look that you are still logged in")
        findings.error("unknown-format", Place(path), tell("this is a web page, not an export"), hint)
    else:
        names = [form.name for form in FORMATS]
        message = tell("nobody here knows the format of this file")
        findings.error("unknown-format", Place(path), message, tell("export it as one of {formats}", formats=names))
