"""The toy library with an address and a repository, and with text that would like to be code."""

from __future__ import annotations

import pytest

from tests.toy import ADDRESS, ToyLibrary

HOSTILE = """</script><script>alert(1)</script><!-- --> "&amp;' \\u003c"""


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    library = ToyLibrary(tmp_path_factory.mktemp("addressed") / "toy")
    settings = library.file("mkdocs.yml").read_text(encoding="utf-8")
    library.write("mkdocs.yml", f"{settings}\nsite_url: {ADDRESS}\nrepo_url: https://github.com/bees/lib\n")
    text = "'" + HOSTILE.replace("'", "''") + "'"
    library.write(
        "papers/hostile.yml",
        f"""paper:
  title: {{zh: {text}, en: {text}}}
  authors: [{{zh: {text}, en: {text}}}]
  venue: {{zh: {text}, en: {text}}}
  issued: 2024
  issue: {text}
  keywords: [{{zh: {text}, en: {text}}}]
themes: [moths]
question: {{zh: {text}, en: {text}, at: 1}}
summary: {{authors: [{{zh: {text}, en: {text}}}], license: {text}}}
""",
    )
    built = library.build()
    assert built.succeeded, built.message
    return library
