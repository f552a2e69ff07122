"""JSON Schema (draft-07) for every file of a library, from the shapes that read them.

Editors complete and check with it while somebody types.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from duizhao.diagnostics import Findings, Place, tell
from duizhao.model.facets import Facet
from duizhao.summaries.comparisons import comparisons_shape
from duizhao.summaries.declaration import FACETS
from duizhao.summaries.entries import GLOSSARY, PEOPLE, THEMES, WORKS
from duizhao.summaries.layout import SCHEMA_FOLDER
from duizhao.summaries.shapes import Shape
from duizhao.summaries.summary_file import summary_shape

SHORTEST_SHARED = 160


def schemas(facets: dict[str, Facet]) -> dict[str, str]:
    """File name → JSON."""
    shapes: dict[str, Shape[Any]] = {
        "summary": summary_shape(facets),
        "facets": FACETS,
        "themes": THEMES,
        "glossary": GLOSSARY,
        "people": PEOPLE,
        "works": WORKS,
        "comparisons": comparisons_shape(facets),
    }
    return {f"{name}.json": _document(name, shape) for name, shape in shapes.items()}


def save_schemas(root: Path, facets: dict[str, Facet]) -> list[Path]:
    """Writes those that differ into the library's schema folder; returns what it wrote."""
    folder = root / SCHEMA_FOLDER
    folder.mkdir(exist_ok=True)
    written = []
    for name, text in schemas(facets).items():
        file = folder / name
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            written.append(file)
    return written


def check_schemas(root: Path, called: str, facets: dict[str, Facet], findings: Findings) -> None:
    """Says which schemas beside the library are not those of its facets. A library without the folder wants none."""
    folder = root / SCHEMA_FOLDER
    if not folder.is_dir():
        return
    for name, text in schemas(facets).items():
        file = folder / name
        if not file.is_file() or file.read_text(encoding="utf-8", errors="replace") != text:
            place = Place(f"{called}/{SCHEMA_FOLDER}/{name}")
            message, hint = tell("the schema does not fit facets.yml"), tell("run 'duizhao schema'")
            findings.warning("stale-schema", place, message, hint)


def _document(name: str, shape: Shape[Any]) -> str:
    schema = shape.schema()
    definitions: dict[str, Any] = {}
    body = _share(schema, _counted(schema), definitions, {})
    document = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"duizhao {name}",
        "$comment": "Generated from facets.yml by 'duizhao schema'; do not edit.",
        **body,
        "definitions": definitions,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _counted(schema: Any) -> dict[str, int]:
    """How often each part of a schema stands in it, by its JSON."""
    counts: dict[str, int] = {}
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            key = json.dumps(one, sort_keys=True)
            counts[key] = counts.get(key, 0) + 1
            waiting.extend(one.values() if counts[key] == 1 else [])
        elif isinstance(one, list):
            waiting.extend(one)
    return counts


def _share(part: Any, counts: dict[str, int], definitions: dict[str, Any], names: dict[str, str]) -> Any:
    """The part with every long piece that repeats written once, under 'definitions'."""
    if isinstance(part, list):
        return [_share(item, counts, definitions, names) for item in part]
    if not isinstance(part, dict):
        return part
    key = json.dumps(part, sort_keys=True)
    if counts.get(key, 0) < 2 or len(key) < SHORTEST_SHARED or "type" not in part:
        return {name: _share(value, counts, definitions, names) for name, value in part.items()}
    if key not in names:
        names[key] = f"shared-{len(names) + 1}"
        definitions[names[key]] = {name: _share(value, counts, definitions, names) for name, value in part.items()}
    return {"$ref": f"#/definitions/{names[key]}"}
