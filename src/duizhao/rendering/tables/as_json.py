"""JSON: the table with its points, each with what was chosen, counted, said, where, and the anchor it has."""

from __future__ import annotations

import json
from typing import Any

from duizhao.rendering.tables.plain import PlainCell, PlainPoint, PlainTable


def as_json(table: PlainTable) -> bytes:
    value = {
        "title": table.title,
        "edition": table.edition,
        "corner": table.corner,
        "columns": [column._asdict() for column in table.columns],
        "rows": [{**row.head._asdict(), "cells": [_cell(cell) for cell in row.cells]} for row in table.rows],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _cell(cell: PlainCell) -> dict[str, Any]:
    return {"text": cell.text, "absence": cell.absence, "points": [_point(point) for point in cell.points]}


def _point(point: PlainPoint) -> dict[str, Any]:
    return {**point._asdict(), "figure": point.figure._asdict() if point.figure is not None else None}
