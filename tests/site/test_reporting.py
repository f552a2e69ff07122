"""Where errors are reported, told from the address of the repository."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from duizhao.site.reporting import find_issue_form
from tests.toy import ToyLibrary

KNOWN = {
    "https://github.com/bees/lib": ("https://github.com/bees/lib/issues/new", "title", "body"),
    "https://github.com/bees/lib.git": ("https://github.com/bees/lib/issues/new", "title", "body"),
    "https://github.com/bees/lib/tree/main/site/": ("https://github.com/bees/lib/issues/new", "title", "body"),
    "https://github.example.edu/bees/lib/": ("https://github.example.edu/bees/lib/issues/new", "title", "body"),
    "https://codeberg.org/bees/lib/src/branch/main": ("https://codeberg.org/bees/lib/issues/new", "title", "body"),
    "https://gitea.example.org:3000/bees/lib": ("https://gitea.example.org:3000/bees/lib/issues/new", "title", "body"),
    "https://gitee.com/bees/lib": ("https://gitee.com/bees/lib/issues/new", "title", "description"),
    "https://gitlab.com/bees/wild/lib/-/tree/main": (
        "https://gitlab.com/bees/wild/lib/-/issues/new",
        "issue[title]",
        "issue[description]",
    ),
    "https://GitLab.example.edu/bees/lib": (
        "https://GitLab.example.edu/bees/lib/-/issues/new",
        "issue[title]",
        "issue[description]",
    ),
    "https://me:secret@gitlab.com/bees/lib": (
        "https://gitlab.com/bees/lib/-/issues/new",
        "issue[title]",
        "issue[description]",
    ),
}


@pytest.mark.parametrize("repo_url", KNOWN)
def test_the_form_of_a_known_host(repo_url: str) -> None:
    assert find_issue_form(repo_url) == KNOWN[repo_url]


@pytest.mark.parametrize(
    "repo_url",
    [
        "",
        "https://git.example/bees/lib",
        "https://bitbucket.org/bees/lib",
        "https://github.com/bees",
        "https://notgithub.com/bees/lib",
        "git@github.com:bees/lib.git",
        "javascript:alert(1)//github.com/a/b",
    ],
)
def test_no_form_where_none_is_known(repo_url: str) -> None:
    assert find_issue_form(repo_url) is None


@pytest.mark.parametrize("repo_url", KNOWN)
def test_what_is_filled_in_arrives_as_it_was(repo_url: str) -> None:
    form = find_issue_form(repo_url)
    assert form is not None
    fields = parse_qs(urlsplit(form.asking("现在：\n&x=1 #2") + "en%2Fpapers%2Fp%2F").query)
    assert fields == {form.text: ["现在：\n&x=1 #2"], form.title: ["en/papers/p/"]}


def test_without_a_known_form_the_link_leads_to_the_page_on_contributing(library: ToyLibrary) -> None:
    library.write("docs/zh/contribute.md", "# 参与\n")
    assert library.build().succeeded
    assert '<a class="dz-report" href="../../contribute/"' in library.page("en/papers/bees/").html


def test_without_that_page_either_there_is_no_link(built: ToyLibrary) -> None:
    assert "dz-report" not in built.page("en/papers/bees/").html
