"""What mkdocs.yml says, as the house wants to know it."""

from __future__ import annotations

import pytest

from duizhao.site.running import Outcome, find_settings
from duizhao.site.settings import Settings
from tests.toy import ToyLibrary


def settings(library: ToyLibrary) -> Settings:
    found = find_settings(library.root / "mkdocs.yml")
    assert not isinstance(found, Outcome), found
    return found


@pytest.mark.parametrize(
    ("edit_uri", "base"),
    [
        ("edit/main/docs/", "https://git.example/lib/edit/main/"),
        ("https://other.example/edit/docs/", "https://other.example/edit/"),
        ("edit/main/", ""),
        ("blob/main/website-docs/", ""),
        ("?query=root/docs/", ""),
    ],
)
def test_the_edit_link_is_told_from_that_of_docs_or_not_at_all(library: ToyLibrary, edit_uri: str, base: str) -> None:
    text = library.file("mkdocs.yml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("repo_url", "edit_uri"))]
    library.write("mkdocs.yml", "\n".join([*lines, "repo_url: https://git.example/lib", f"edit_uri: '{edit_uri}'", ""]))
    assert settings(library).edit_base == base


def test_findings_name_files_by_their_path_in_the_project(library: ToyLibrary) -> None:
    (library.root / "content").mkdir()
    library.summaries.rename(library.root / "content/bees")
    text = library.file("mkdocs.yml").read_text(encoding="utf-8")
    library.write("mkdocs.yml", text.replace("- duizhao", "- duizhao:\n      summaries: content/bees", 1))
    built = library.build()
    assert built.succeeded, built.message
    assert built.told.found[0].startswith("content/bees/papers/orchard-hives.yml:28:5: ")
