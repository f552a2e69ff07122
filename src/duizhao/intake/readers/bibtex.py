"""BibTeX and biblatex. The sole user of bibtexparser, which goes on behind a broken entry, and of pylatexenc."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.exceptions import BlockAbortedException
from bibtexparser.middlewares.names import split_multiple_persons_names
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]  # pylatexenc has no types

from duizhao.diagnostics import Findings, Place, Told, shown, tell
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.types import WORDS, type_of

SIGN = re.compile(r"^\s*@[^\W\d_]+\s*[{(]", re.MULTILINE)
_TYPES = {
    "article": "article",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "chapter",
    "conference": "chapter",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "unpublished": "preprint",
    "online": "web",
    "electronic": "web",
    "www": "web",
    "manual": "other",
    "booklet": "other",
    "misc": "other",
}
_FIELDS = {
    "title": What.TITLE,
    "题名": What.TITLE,
    "标题": What.TITLE,
    "titleaddon": What.TRANSLATED_TITLE,
    "author": What.AUTHOR,
    "作者": What.AUTHOR,
    "journal": What.VENUE,
    "journaltitle": What.VENUE,
    "期刊": What.VENUE,
    "刊名": What.VENUE,
    "booktitle": What.VENUE,
    "series": What.VENUE,
    "howpublished": What.VENUE,
    "publisher": What.PUBLISHER,
    "school": What.PUBLISHER,
    "institution": What.PUBLISHER,
    "year": What.YEAR,
    "年": What.YEAR,
    "年份": What.YEAR,
    "date": What.DATE,
    "volume": What.VOLUME,
    "卷": What.VOLUME,
    "number": What.ISSUE,
    "issue": What.ISSUE,
    "期": What.ISSUE,
    "pages": What.PAGES,
    "页码": What.PAGES,
    "doi": What.DOI,
    "issn": What.ISSN,
    "url": What.URL,
    "keywords": What.KEYWORDS,
    "关键词": What.KEYWORDS,
    "language": What.LANGUAGE,
    "langid": What.LANGUAGE,
}
_BRACES = {"left": r"\{", "right": r"\}"}
_VERBATIM = (What.DOI, What.URL)
_KEYLESS = re.compile(r"(?mi)^(\s*@(?!string|preamble|comment)[^\W\d_]+[ \t]*\{)(?=\s*[^\s{},=]+\s*=)")
_MADE_KEY = "entry without a key "
_NO_COMMA = re.compile(r"[}\"][ \t]*\n\s*[^\W\d_][\w-]*\s*=\s*[{\"\w]")
_REASONS = {
    "Unexpected block start": tell("a brace or a quotation mark is not closed before the next entry"),
    "Unexpectedly reached end": tell("a brace or a quotation mark is not closed before the end of the file"),
    "Expected a `=`": tell("after the name of a field there is no '=', or a comma is missing or too many before it"),
    "Expected comma": tell("after the entry's key there is no comma"),
    "Expected either": tell("after a field there is no comma"),
}
_OTHER_REASON = tell("it is not written as BibTeX is")

_to_text = LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=True).latex_to_text
for _library in ("bibtexparser", "pylatexenc"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)  # what they log is a finding here


def read_bibtex(text: str, path: str, findings: Findings) -> Iterator[ForeignRecord]:
    numbers = count(1)
    keyed = _KEYLESS.sub(lambda match: f"{match[1]}{_MADE_KEY}{next(numbers)},", text)
    for block in parse_string(keyed).blocks:
        entry = _entry(block, path, findings)
        if entry is not None and not _lacks_comma(entry, path, findings):
            yield _record(entry, path, findings)


def _entry(block: Any, path: str, findings: Findings) -> Entry | None:
    """The entry of a block; of one that failed, what can be used of it."""
    place = Place(path, (block.start_line or 0) + 1)
    if isinstance(block, DuplicateFieldKeyBlock):
        fields = ", ".join(sorted(block.duplicate_keys))
        message = tell("the entry has more than one field {fields}; the first was taken", fields=shown(fields))
        findings.warning("repeated-field", place, message, tell("look which of them is right"))
    elif isinstance(block, DuplicateBlockKeyBlock):
        message = tell("another entry of the file has the key {key} too", key=shown(block.key))
        findings.warning("repeated-key", place, message, tell("choose by its number instead: --entry 2"))
    elif isinstance(block, ParsingFailedBlock):
        _tell_failure(block, place, findings)
        return None
    inner = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    return inner if isinstance(inner, Entry) else None


def _lacks_comma(entry: Entry, path: str, findings: Findings) -> bool:
    """Whether a field has run into the next, for want of a comma; to the parser both are one value."""
    for field in entry.fields:
        if _NO_COMMA.search(str(field.value)):
            place = Place(path, (field.start_line or 0) + 1)
            begins, reason = shown(f"@{entry.entry_type}{{{entry.key}"), _REASONS["Expected either"]
            message = tell("the entry {entry} could not be read: {reason}", entry=begins, reason=reason)
            hint = tell("write a comma behind the field {field} and import it anew", field=shown(field.key))
            findings.error("unread-entry", place, message, hint)
            return True
    return False


def _tell_failure(block: ParsingFailedBlock, place: Place, findings: Findings) -> None:
    error = block.error
    reason: Told = _OTHER_REASON
    hint: Told | str = ""
    if isinstance(error, BlockAbortedException):
        reason = next((told for start, told in _REASONS.items() if error.abort_reason.startswith(start)), reason)
        line = place.line + (block.raw or "").rstrip("\n").count("\n")
        hint = tell("mend it and import it anew; reading stopped in line {line}", line=line)
    begins = (block.raw or "").strip().split("\n")[0].rstrip(", ")
    message = tell("the entry {entry} could not be read: {reason}", entry=shown(begins), reason=reason)
    findings.error("unread-entry", place, message, hint)


def _record(entry: Entry, path: str, findings: Findings) -> ForeignRecord:
    place = Place(path, (entry.start_line or 0) + 1)
    fields: dict[str, tuple[str, Place]] = {}
    for field in entry.fields:
        where = Place(path, (field.start_line or 0) + 1)
        fields.setdefault(field.key.casefold(), (str(field.value), where))
    kind = fields.get("type", ("", place))[0].strip().casefold()
    type = WORDS.get(kind) or type_of(entry.entry_type, _TYPES, place, findings)
    names = _FIELDS | ({"organization": What.VENUE} if type == "web" else {})
    statements = [
        Statement(what, value, where)
        for name, what in names.items()
        if name in fields
        for value, where in _values(what, *fields[name])
    ]
    key = "" if entry.key.startswith(_MADE_KEY) else entry.key
    return ForeignRecord(place, key, type, (*statements, *_dated(fields)))


def _values(what: What, written: str, place: Place) -> Iterator[tuple[str, Place]]:
    if what is What.AUTHOR:
        yield from ((_name(name), place) for name in split_multiple_persons_names(written))
    elif what in _VERBATIM:
        yield re.sub(r"\\([_%&#~{}])|[{}]", r"\1", written), place
    elif r"\url" not in written:
        yield plain(written), place


def _name(written: str) -> str:
    """A name in braces is whole; that of a body ends with a comma, as other readers say it."""
    whole = written.startswith("{") and written.endswith("}") and "}" not in written[1:-1]
    name = plain(written)
    return f"{name}," if whole and name.isascii() else name


def plain(written: str) -> str:
    """The words of a value, without LaTeX. An unescaped % is one: nobody writes remarks within values."""
    if "\\" not in written:
        return re.sub(r"[{}]", "", written).replace("~", " ")
    bare = re.sub(r"\\textbrace(left|right)(?:\{\}|\b)", lambda side: _BRACES[side[1]], written)
    try:
        text: str = _to_text(re.sub(r"(?<!\\)%", r"\\%", bare))
    except RecursionError:
        return written
    return text.replace("\u02c6", "^")  # \textasciicircum, which pylatexenc takes for an accent


def _dated(fields: dict[str, tuple[str, Place]]) -> Iterator[Statement]:
    """Year, month and day of BibTeX as one date."""
    if "year" in fields and "month" in fields:
        (year, place), (month, _) = fields["year"], fields["month"]
        day = fields.get("day", ("", place))[0]
        yield Statement(What.DATE, " ".join(filter(None, [day, month, year])), place)
