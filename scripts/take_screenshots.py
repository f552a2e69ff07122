"""Pictures of the main pages, from a built site on disk: `take_screenshots.py SITE FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SHOTS = {
    "home": ("zh-hans/index.html", 1200, 800, "light"),
    "parallel": ("parallel/papers/zhang-2024/index.html#mechanisms", 1200, 800, "light"),
    "compare": ("en/compare/definitions-and-lenses/index.html", 1200, 800, "light"),
    "theme": ("en/themes/digital-economy/index.html", 1200, 800, "light"),
    "phone": ("zh-hant/papers/zhang-2024/index.html", 390, 780, "dark"),
}
"""Name → page, width, height, colours."""


def main(site: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("DUIZHAO_CHROMIUM") or None,
            args=["--headless", "--no-sandbox", "--disable-gpu"],
        )
        for name, (page_path, width, height, scheme) in SHOTS.items():
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page.goto(f"{site.resolve().as_uri()}/{page_path}")
            page.evaluate("document.fonts.ready")
            page.wait_for_timeout(500)  # until the header has settled
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
