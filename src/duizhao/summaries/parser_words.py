"""What the YAML parser says, in words for people who have not read its grammar."""

from __future__ import annotations

from duizhao.diagnostics import Told, tell

_COLON = tell("a ': ' stands where none can stand")
_TAB = tell("a tab in the indentation")
_ESCAPE = tell("what follows '\\' is no escape")
_DIRECTIVE = tell("a line that starts with '%'")
_TAG = tell("a word that starts with '!'")
_NAME = tell("a word that starts with '&' or '*'")
_TOLD = {
    "mapping values are not allowed in this context": _COLON,
    "found unexpected ':'": _COLON,
    "could not find expected ':'": tell("a key without ': '"),
    "did not find expected key": tell("a key is expected here"),
    "mapping keys are not allowed in this context": tell("a '? ' stands where none can stand"),
    "block sequence entries are not allowed in this context": tell("a '- ' stands where no list can start"),
    "did not find expected '-' indicator": tell("the next '- ' of the list is expected here"),
    "did not find expected ',' or ']'": tell("a ',' or ']' is expected here"),
    "did not find expected ',' or '}'": tell("a ',' or '}' is expected here"),
    "did not find expected node content": tell("a value is expected here"),
    "did not find expected <document start>": tell("what the file says has ended before this"),
    "found unexpected end of stream": tell("a text in quotation marks does not end"),
    "found unexpected document indicator": tell("a line '---' or '...' inside a text in quotation marks"),
    "found character that cannot start any token": tell("no value can start with this character"),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "found undefined tag handle": _TAG,
    "did not find expected whitespace or line break": _TAG,
    "did not find expected '!'": _TAG,
    "did not find expected tag URI": _TAG,
    "did not find expected alphabetic or numeric character": _NAME,
    "did not find expected comment or line break": tell("nothing may follow '|' or '>' on its line"),
    "found unknown directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "could not find expected directive name": _DIRECTIVE,
}


def problem_told(problem: str) -> Told:
    """What is seldom met keeps the parser's words."""
    return _TOLD.get(problem) or tell("this is not YAML: {problem}", problem=problem)
