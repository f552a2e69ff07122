"""What to do about text that is not YAML: the cure, told from the parser's words and from the lines themselves."""

from __future__ import annotations

import re

import yaml

from duizhao.diagnostics import Place, tell
from duizhao.summaries.typing_slips import LONGEST_LINE, slip_in_line

LINK_NEEDS_QUOTES = tell("text that starts with '[[' needs quotes: \"[[id]] …\"")

_TAB = "a tab"
_KEY = "could not find expected ':'"
_STARTS = "quoted scalar"
_BY_PROBLEM = (
    (_TAB, tell("indent with spaces, not with a tab")),
    (
        "mapping values are not allowed",
        tell("a text that holds ': ' needs quotes; otherwise check the indentation here"),
    ),
    (_KEY, tell("a key needs ': ' after it; a text over several lines needs quotes")),
    ("unknown escape", tell("in double quotes '\\' starts an escape: write '\\\\', or put the text in single quotes")),
    (_STARTS, tell("a quotation mark is opened here and not closed: close it where the text ends")),
    (
        "flow",
        tell("a bracket is not closed, or a comma is missing; text that holds ', ' or brackets needs quotes"),
    ),
    ("block", tell("check the indentation: keys of one block start in one column")),
)
_BOTH_ABSENT_AND_WRITTEN = tell("delete the line 'absent: …', now that something is written below it")
_VALUE = r"(?:^\s*(?:-\s+)*|[{\[](?:.*,)?\s*)(?:[\w-]+:\s+)?"
_BY_LINE = (
    (rf"{_VALUE}\[\[", LINK_NEEDS_QUOTES),
    (
        rf"""{_VALUE}(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s,:\]}}#]""",
        tell("a quotation mark inside the text ends it: use “ ” inside, or the other kind of quotes around the text"),
    ),
)


def opens_where_it_errs(error: yaml.MarkedYAMLError) -> bool:
    """Whether the mistake is where the parser began to read a thing, not where it gave up."""
    return _STARTS in f"{error.context}" or _KEY in f"{error.problem}"


def syntax_hint(error: yaml.MarkedYAMLError, place: Place, text: str) -> str:
    lines = text.splitlines()
    said = f"{error.problem or ''} {error.context or ''}"
    if error.problem_mark and "\t" in "".join(lines[error.problem_mark.line :][:1]):
        said += _TAB
    before, here = ["", *(line[:LONGEST_LINE] for line in lines), ""][place.line - 1 : place.line + 1]
    if re.match(r"\s+absent:\s", before) and re.match(r"\s+-\s", here):
        return _BOTH_ABSENT_AND_WRITTEN
    by_line = [hint for pattern, hint in _BY_LINE if re.search(pattern, here)]
    by_problem = [hint for words, hint in _BY_PROBLEM if words in said]
    otherwise = tell("compare this line with the ones before it; text with special characters needs quotes")
    return next(filter(None, [slip_in_line(here), *by_line, slip_in_line(before), *by_problem, otherwise]))
