"""The form on the page about contributing, as a person fills and reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Locator, Page

TYPIST = (Path(__file__).parent / "typist.js").read_text(encoding="utf-8")
PAUSE = 250
"""After which the form looks at what was typed."""


class Told(NamedTuple):
    """A finding as the form tells it."""

    severity: str
    message: str
    hint: str


class Form:
    """The form of the page that is open."""

    def __init__(self, page: Page, address: str) -> None:
        page.goto(address)
        page.locator(".dz-form__stage").wait_for()
        self.page = page
        self.editor = page.locator(".dz-form__editor")

    def begin(self, id: str = "") -> Form:
        self.page.locator(".dz-form__card button").first.click()
        if id:
            self.editor.locator("[name=file]").fill(id)
        return self

    def section(self, key: str) -> Locator:
        """The section of a key, opened."""
        section = self.editor.locator(f'.dz-form__section[data-key="{key}"]')
        if section.get_attribute("open") is None:
            section.locator("summary").first.click()
        return section.locator(".dz-form__section-body")

    def field(self, section: str, name: str) -> Locator:
        return self.section(section).locator(f'[name="{name}"]').first

    def fill(self, values: Mapping[str, Any]) -> Form:
        """Field by field, from the values of a file."""
        self.page.evaluate(TYPIST)
        for key, value in values.items():
            write = "(section, [key, value]) => typist.write(section, key, value)"
            self.section(key).evaluate(write, [key, value])
        return self

    def files(self) -> list[str]:
        """What the form gives: pieces that have changed, the whole file, what is to be added to others."""
        self._look()
        return self.editor.locator(".dz-form__yaml").all_text_contents()

    def yaml(self) -> str:
        """The whole file."""
        self._look()
        return self.editor.locator('.dz-form__yaml[data-whole="true"]').text_content() or ""

    def findings(self) -> set[Told]:
        self._look()
        rows = self.editor.locator(".dz-form__findings > li").evaluate_all(
            """(items) => items.map((item) => ["severity", "message", "hint"].map(
                 (part) => item.querySelector(`.dz-form__${part}`)?.textContent ?? ""))"""
        )
        return {Told(*row) for row in rows}

    def _look(self) -> None:
        self.page.wait_for_timeout(PAUSE + 100)
        self.editor.locator(".dz-form__files").evaluate("(files) => (files.closest('details').open = true)")
        self.page.wait_for_timeout(50)
