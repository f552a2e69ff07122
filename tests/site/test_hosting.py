"""Where a new file is made, told from the address under which files are edited."""

from __future__ import annotations

import pytest

from duizhao.site.hosting import find_new_file_page

KNOWN = {
    "https://github.com/bees/lib/edit/main/": ("https://github.com/bees/lib/new/main/", "filename", "value"),
    "https://github.example.edu/bees/lib/edit/main/site/": (
        "https://github.example.edu/bees/lib/new/main/site/",
        "filename",
        "value",
    ),
    "https://gitlab.com/bees/wild/lib/-/edit/main/": ("https://gitlab.com/bees/wild/lib/-/new/main/", "file_name", ""),
    "https://codeberg.org/bees/lib/_edit/main/": ("https://codeberg.org/bees/lib/_new/main/", "filename", "value"),
}


@pytest.mark.parametrize("edit_base", KNOWN)
def test_the_page_of_a_known_host(edit_base: str) -> None:
    assert find_new_file_page(edit_base) == KNOWN[edit_base]


@pytest.mark.parametrize(
    "edit_base",
    [
        "",
        "https://git.example.org/bees/lib/edit/main/",
        "https://notgithub.com/bees/lib/edit/main/",
        "https://github.com/",
    ],
)
def test_no_page_where_none_is_known(edit_base: str) -> None:
    assert find_new_file_page(edit_base) is None
