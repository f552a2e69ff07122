"""Text of a summary is text in every page: nothing of it runs, whatever it holds and wherever it stands."""

from __future__ import annotations

import re

import pytest

from tests.toy import ToyLibrary

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<!--hole:body-->",
    "{{ 7*7 }}{% include 'x' %}",
    "</title><style>*{display:none}</style>",
    "&lt;b&gt; &amp;",
)
PAPERS = {f"hostile-{number}": text for number, text in enumerate(HOSTILE)}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library with a paper for each of the texts."""
    library = ToyLibrary(tmp_path_factory.mktemp("hostile") / "toy")
    for paper, text in PAPERS.items():
        library.say_everywhere(text, paper)
    built = library.build()
    assert built.succeeded, built.message
    return library


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant", "en", "parallel"])
def test_hostile_text_is_shown_as_it_is(hostile: ToyLibrary, edition: str) -> None:
    for path in ("papers/", "compare/", "", "search/", "status/", *(f"papers/{paper}/" for paper in PAPERS)):
        html = hostile.page(f"{edition}/{path}").html
        assert "<img src=x" not in html, path
        assert "<svg onload" not in html, path
        assert "alert(1)</script>" not in html, path
        assert "<style>*" not in html, path
        assert len(re.findall(r"<title>", html.partition("</head>")[0])) == 1, path
    for paper, text in PAPERS.items():
        page = hostile.page(f"{edition}/papers/{paper}/")
        assert page.text.count(" ".join(text.split())) >= 4, f"{edition} does not show {text}"
