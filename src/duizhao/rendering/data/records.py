"""Summaries as data, in all languages: one file of JSON a paper, and a list of all papers.

A text is `{"zh": …, "zh-Hant": …, "en": …}` with the languages it has; `supplied` names those whose wording is the
library's own, `links` the places its words lead to. Fields that are empty are left out. All addresses are relative to
the site's root.
"""

from __future__ import annotations

import json
from typing import Any

from duizhao.editions.addresses import Target
from duizhao.editions.edition import EDITIONS
from duizhao.editions.page import Page, View
from duizhao.editions.paper import PaperBody, Section
from duizhao.editions.passages import Said
from duizhao.editions.points import PointItem
from duizhao.model.summary import Absence, Answer, Author, Point, Record, Summary
from duizhao.model.text import Language
from duizhao.rendering.artifact import Artifact

Data = dict[str, Any]

_KEYS = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh-Hant", Language.EN: "en"}
_TEXTS = ("title", "short", "venue", "publisher")
_WORDS = ("issued", "volume", "issue", "pages", "doi", "issn", "clc", "language", "received", "revised")
_LISTS = ("keywords", "funding", "notes")
FILES = (".json", ".bib", ".ris", ".csl.json", ".enw")


def json_artifact(path: str, data: Any) -> Artifact:
    return Artifact(path, f"{json.dumps(data, ensure_ascii=False)}\n".encode())


def papers_artifact(view: View) -> Artifact:
    """The list of all papers, newest first."""
    papers = [_listed(view, summary) for summary in view.library.papers.values()]
    return json_artifact("data/papers.json", {"title": _text(view.voice.say(view.library.title)), "papers": papers})


def paper_artifact(view: View, summary: Summary, page: Page) -> Artifact:
    """A whole summary, its words taken from its page, where they have been put into every language."""
    body: PaperBody = page.body
    credit = summary.credit
    data = {
        "id": summary.id,
        **_addresses(summary.id),
        "record": _record(view, summary.record),
        "themes": list(summary.themes),
        "facets": [_facet(view, summary.answer(section.anchor), section) for section in body.sections],
        "works": [_filled({"id": one.work, "probable": one.probable, "at": one.at}) for one in summary.citations],
        "summary": _filled(
            {
                "authors": [_text(view.voice.say(author)) for author in credit.authors],
                "reviewed": credit.reviewed,
                "license": credit.license,
            }
        ),
    }
    return json_artifact(f"data/papers/{summary.id}.json", _filled(data))


def _listed(view: View, summary: Summary) -> Data:
    record = summary.record
    return _filled(
        {
            "id": summary.id,
            "title": _text(view.voice.say(record.title)),
            "authors": [_author(view, author) for author in record.authors],
            "venue": _text(view.voice.say(record.venue)),
            "issued": record.issued,
            "doi": record.doi,
            "themes": list(summary.themes),
            **_addresses(summary.id),
        }
    )


def _addresses(paper: str) -> Data:
    return {
        "pages": {edition.id: f"{edition.id}/papers/{paper}/" for edition in EDITIONS},
        "data": {ending.removeprefix("."): f"data/papers/{paper}{ending}" for ending in FILES},
    }


def _record(view: View, record: Record) -> Data:
    say = view.voice.say
    return _filled(
        {
            "type": record.type,
            **{name: _text(say(getattr(record, name))) for name in _TEXTS},
            "authors": [_author(view, author) for author in record.authors],
            **{name: getattr(record, name) for name in _WORDS},
            "urls": list(record.urls),
            **{name: [_text(say(text)) for text in getattr(record, name)] for name in _LISTS},
            "supplied": {name: _text(say(ground)) for name, ground in record.supplied.items()},
            "absent": {name: _absence(view, absence) for name, absence in record.absent.items()},
        }
    )


def _author(view: View, author: Author) -> Data:
    """By id where the library knows the person; the names in each script."""
    person = view.library.people.get(author.person)
    names = _text(view.voice.author(author).said)
    if person is None:
        return names
    return _filled({"id": person.id, **names, "family": person.family, "given": person.given, "orcid": person.orcid})


def _facet(view: View, answer: Answer, section: Section) -> Data:
    facet = view.library.facets[section.anchor]
    points = zip(answer.points, section.answer.points, strict=True)
    return _filled(
        {
            "id": facet.id,
            "kind": str(facet.kind),
            "label": _text(section.label),
            "points": [_point(point, item) for point, item in points],
            "absent": _absence(view, answer.absence) if answer.absence else None,
        }
    )


def _point(point: Point, item: PointItem) -> Data:
    parts = zip(point.parts, item.parts, strict=True)
    figure = point.figure
    return _filled(
        {
            "anchor": point.anchor,
            "option": _filled({"id": point.option, "label": _text(item.option)}),
            "text": _text(item.said),
            "outdated": item.lags and str(item.lags),
            "at": point.at,
            "themes": list(point.themes),
            "quote": point.quote,
            "url": point.url,
            "figure": _filled(
                {
                    "value": figure.value,
                    "bound": figure.bound,
                    "unit": _text(item.figure.unit),
                    "year": figure.year,
                    "source": _text(item.figure.source),
                    "note": _text(item.figure.note),
                }
            )
            if figure and item.figure
            else None,
            "parts": [_point(part, its) for part, its in parts],
        }
    )


def _absence(view: View, absence: Absence) -> Data:
    return _filled({"kind": str(absence.kind), "note": _text(view.voice.say(absence.note))})


def _text(said: Said) -> Data:
    text: Data = {}
    supplied: dict[str, None] = {}
    links: dict[str, None] = {}
    for language, runs, _, is_supplied in said:
        if len(runs) == 1:
            text[_KEYS[language]] = runs[0].text
        else:
            text[_KEYS[language]] = "".join([run.text for run in runs])
        if is_supplied:
            supplied["en" if language is Language.EN else "zh"] = None
        for _, target, is_term in runs:
            if target is not None and not is_term:
                links[_place(target)] = None
    if supplied:
        text["supplied"] = list(supplied)
    if links:
        text["links"] = list(links)
    return text


def _place(target: Target) -> str:
    """A place in an edition, the same in each: `papers/zhang-2024/#mechanisms-2`."""
    return f"{target.path}#{target.anchor}" if target.anchor else target.path


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value}
