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


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(library: ToyLibrary, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    library.write(
        "papers/hostile.yml",
        f"""paper:
  title: {{zh: {quoted}, en: {quoted}}}
  authors: [{{zh: {quoted}, en: {quoted}}}]
  venue: {{zh: {quoted}, en: {quoted}}}
  issued: 2024
question: {{zh: {quoted}, en: {quoted}, at: {quoted}}}
findings:
  - {{zh: {quoted}, en: {quoted}, at: {quoted}, quote: {quoted}}}
""",
    )
    built = library.build()
    assert built.succeeded, built.message
    for edition in ("zh-hans", "zh-hant", "en", "parallel"):
        for path in ("papers/hostile/", "papers/", "compare/", "", "search/", "status/"):
            html = library.page(f"{edition}/{path}").html
            assert "<img src=x" not in html
            assert "<svg onload" not in html
            assert "alert(1)</script>" not in html
            assert "<style>*" not in html
            assert len(re.findall(r"<title>", html.partition("</head>")[0])) == 1
        page = library.page(f"{edition}/papers/hostile/")
        assert page.text.count(" ".join(text.split())) >= 4, f"{edition} does not show it"
