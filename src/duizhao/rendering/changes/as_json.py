"""A report for programs: all of it, under keys that stay.

Texts are objects by language, ids stand with the kind of what they name. `summary`, `explained` and the messages of
findings are in the language of the run; everything else reads alike in all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from duizhao.diagnostics import as_rows, said
from duizhao.model.changes import Change, Detail, Redirected, Relisted, Thing
from duizhao.model.text import Text
from duizhao.rendering.changes.report import Report, Side
from duizhao.rendering.changes.tally import tally


def as_json(report: Report) -> str:
    follows = report.follows
    whole = {
        "summary": said(tally(report.changes)),
        "base": _side(report.base),
        "head": _side(report.head),
        "changes": [_change(change) for change in report.changes],
        "pages": {
            "every": follows.everywhere,
            "changed": list(follows.pages),
            "added": list(follows.pages_added),
            "removed": list(follows.pages_removed),
        },
        "cells": [
            {
                "act": str(cell.act),
                "comparison": cell.comparison.id,
                "paper": cell.paper.id,
                "column": _thing(cell.column) if cell.column else None,
            }
            for cell in follows.cells
        ],
        "untranslated": [
            {"kind": one.thing.kind, "id": one.thing.id, "anchor": one.anchor, "lacks": one.lacks, "words": one.words}
            for one in follows.untranslated
        ],
        "stale": [
            {"id": one.thing.id, "anchor": one.anchor, "lagging": one.lagging, "words": one.words}
            for one in follows.stale
        ],
        "novelties": [
            {
                "id": one.thing.id,
                "linked": _things(one.linked),
                "terms": [term.id for term in one.terms],
                "unknown": list(one.unknown),
            }
            for one in follows.novelties
        ],
        "findings": {"new": as_rows(report.found), "settled": as_rows(report.settled)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {"asked": side.asked, "commit": side.commit, "parted": side.parted, "errors": as_rows(side.errors)}


def _change(change: Change) -> dict[str, Any]:
    return {
        "act": str(change.act),
        **_thing(change.thing),
        "facet": change.facet.id if change.facet else "",
        "anchor": change.anchor,
        "was": change.was,
        "details": [_detail(detail) for detail in change.details],
        "explained": said(change.explain()),
    }


def _detail(detail: Detail) -> dict[str, Any]:
    match detail:
        case Redirected():
            return {
                "anchor": detail.anchor,
                "was": _text(detail.was),
                "now": _text(detail.now),
                "now_at": detail.now_at,
                "linked_from": _things(detail.links),
            }
        case Relisted():
            return {
                "aspect": detail.aspect,
                "added": _things(detail.added),
                "removed": _things(detail.removed),
                "reordered": detail.reordered,
            }
        case _:
            return {
                "aspect": detail.aspect,
                "language": detail.language,
                "old": detail.old,
                "new": detail.new,
                "edits": [[str(stroke), words] for stroke, words in detail.edits],
            }


def _things(things: Iterable[Thing]) -> list[dict[str, Any]]:
    return [_thing(thing) for thing in things]


def _thing(thing: Thing) -> dict[str, Any]:
    return {"kind": str(thing.kind), "id": thing.id, "name": _text(thing.name)}


def _text(text: Text) -> dict[str, str]:
    wordings = {"zh": text.zh, "zh-Hant": text.zh_hant, "en": text.en}
    return {language: words for language, words in wordings.items() if words}
