"""The JSON Schemas that editors check with: they take what the loader takes and refuse what a schema can refuse."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from duizhao.summaries.loading import load_library
from duizhao.summaries.schema import save_schemas, schemas
from tests.summaries.verdicts import INVALID, read_bad_file
from tests.toy import TOY, ToyLibrary

REAL = Path(__file__).parents[2] / "summaries"
LIBRARIES = {"real": REAL, "toy": TOY / "summaries"}
FILES = [
    pytest.param(library, file.relative_to(root).as_posix(), id=f"{library}-{file.stem}")
    for library, root in LIBRARIES.items()
    for file in sorted(root.rglob("*.yml"))
]
TELLING = {
    "wrong-kind", "unknown-option", "unknown-facet", "empty-value", "bad-value", "bad-number", "bad-doi", "bad-url",
    "bad-issn", "bad-orcid", "bad-language", "bad-locator",
}  # fmt: skip
"""Codes of what a schema can always tell; ids, dates and keys it can tell in part."""
TOLD = [
    "absence-with-locator", "comparison-kind-missing", "facet-id-capital", "facet-key-unknown", "facet-kind-missing",
    "facets-library-missing", "number-without-unit", "number-year-with-hyphen", "paper-missing", "paper-title-absent",
    "person-without-name", "point-id-bad", "point-parts-of-parts", "record-issued-slash", "record-key-unknown",
    "summary-key-unknown", "theme-id-bad", "work-without-id",
]  # fmt: skip
NOT_YAML_1_1 = {"facet-many-not-true"}
"""Here PyYAML reads `yes` as true, as editors do not."""


def as_editors_read(text: str) -> Any:
    """The JSON of a YAML file; a date, which PyYAML makes of a string and editors do not, is a string again."""
    return json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=str))


def documents(root: Path) -> dict[str, dict[str, Any]]:
    declared = load_library(root).library.facets
    return {name.removesuffix(".json"): json.loads(text) for name, text in schemas(declared).items()}


DOCUMENTS = {library: documents(root) for library, root in LIBRARIES.items()}


def complaints(library: str, path: str, text: str) -> list[str]:
    kind = path.partition("/")[0].removesuffix(".yml")
    validator = Draft7Validator(DOCUMENTS[library]["summary" if kind == "papers" else kind])
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(as_editors_read(text))]


@pytest.mark.parametrize(("library", "path"), FILES)
def test_every_file_of_a_good_library_is_valid(library: str, path: str) -> None:
    text = (LIBRARIES[library] / path).read_text(encoding="utf-8")
    assert complaints(library, path, text) == []


def _bad_files_with(codes: set[str]) -> list[str]:
    return [
        file.stem
        for file in sorted(INVALID.iterdir())
        if {verdict.code for verdict in read_bad_file(file).verdicts} <= codes and file.stem not in NOT_YAML_1_1
    ]


@pytest.mark.parametrize("stem", [*_bad_files_with(TELLING), *TOLD])
def test_a_bad_file_is_refused(stem: str) -> None:
    bad = read_bad_file(INVALID / f"{stem}.yml")
    assert complaints("toy", bad.path, bad.content)


@pytest.mark.parametrize("stem", _bad_files_with({"missing-translation", "missing-facet", "rendered-two-ways"}))
def test_a_file_with_warnings_only_is_valid(stem: str) -> None:
    bad = read_bad_file(INVALID / f"{stem}.yml")
    assert complaints("toy", bad.path, bad.content) == []


@pytest.mark.parametrize("name", DOCUMENTS["toy"])
def test_a_schema_is_one(name: str) -> None:
    """A valid draft-07 schema that names what it is for; every piece it shares is used."""
    document = DOCUMENTS["toy"][name]
    Draft7Validator.check_schema(document)
    assert document["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert document["title"] == f"duizhao {name}"
    used = set(re.findall(r'"#/definitions/([^"]+)"', json.dumps(document)))
    assert used == set(document["definitions"])


def test_an_editor_is_told_what_belongs_in_each_facet() -> None:
    properties = DOCUMENTS["toy"]["summary"]["properties"]
    assert properties["counts"]["description"] == "论文给出的数字。 · The figures the paper gives."


def test_schemas_are_written_once(library: ToyLibrary) -> None:
    facets = library.load().library.facets
    written = save_schemas(library.summaries, facets)
    assert sorted(file.name for file in written) == sorted(schemas(facets))
    assert save_schemas(library.summaries, facets) == []
    library.write("schema/works.json", "{}")
    assert [file.name for file in save_schemas(library.summaries, facets)] == ["works.json"]
    assert not any("stale-schema" in line for line in library.check())


def test_the_schemas_of_the_real_library_are_current() -> None:
    wanted = schemas(load_library(REAL).library.facets)
    found = {file.name: file.read_text(encoding="utf-8") for file in (REAL / "schema").iterdir()}
    assert found == wanted
