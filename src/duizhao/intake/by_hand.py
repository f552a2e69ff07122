"""What a contributor says of a paper, answer by answer, as the record that other programs would have written."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.diagnostics import Place, Told, tell
from duizhao.intake.foreign import ForeignRecord, Statement, What
from duizhao.intake.values import date_of, doi_of


class Answers(NamedTuple):
    """Empty is what was not said. Authors are parted by semicolons."""

    title_zh: str = ""
    title_en: str = ""
    author: str = ""
    issued: str = ""
    venue: str = ""
    doi: str = ""
    language: str = ""
    type: str = ""


QUESTIONS: dict[str, Told] = {
    "title_zh": tell("Title in Chinese, if it has one"),
    "title_en": tell("Title in English, if it has one"),
    "author": tell("Authors, with ';' between them"),
    "issued": tell("Published (2024, 2024-05 or 2024-05-31)"),
    "venue": tell("Journal"),
    "doi": tell("DOI, if it has one"),
}
"""Those worth asking, in their order."""
_PLACE = Place("duizhao new")


def fault_of(name: str, value: str) -> Told | None:
    """What is wrong with an answer."""
    if name == "issued" and value and not date_of(value):
        return tell("write a year, a month or a day: 2024, 2024-05 or 2024-05-31")
    if name == "doi" and value and not doi_of(value):
        return tell("a DOI begins with 10. and a number: 10.1000/182")
    return None


def record_said(answers: Answers) -> ForeignRecord:
    """An English paper's own title is the English one."""
    titles = [answers.title_zh, answers.title_en]
    if answers.language.startswith("en"):
        titles.reverse()
    said = {
        What.TITLE: titles[0] or titles[1],
        What.TRANSLATED_TITLE: titles[1] if titles[0] else "",
        What.AUTHOR: answers.author,
        What.DATE: answers.issued,
        What.VENUE: answers.venue,
        What.DOI: answers.doi,
        What.LANGUAGE: answers.language,
    }
    statements = tuple(Statement(what, value, _PLACE) for what, value in said.items() if value)
    return ForeignRecord(_PLACE, "", answers.type, statements)
