"""The picture that messengers show beside a link to the site: the library's mark, large. It holds no word, so that it
suits every library and every language. Run where Chromium is known: `DUIZHAO_CHROMIUM=… draw_preview.py`."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

PICTURE = Path(__file__).parent.parent / "src/duizhao/site/theme/assets/duizhao/preview.png"
WIDTH, HEIGHT = 1200, 630
INK, QUIET, PAPER = "#8c2f2b", "#dedad0", "#fdfcf9"
LINES = (190, 150, 210, 170, 120)
"""How long the lines are of the text that faces its translation."""


def drawing() -> str:
    shapes = []
    for number, length in enumerate(LINES):
        y = 175 + 60 * number
        shapes.append(f'<rect x="330" y="{y}" width="{length}" height="20" rx="3" fill="{PAPER}"/>')
        shapes.append(f'<rect x="660" y="{y}" width="{length * 0.95:g}" height="20" rx="3" fill="{INK}"/>')
        shapes.append(f'<path d="M582 {y + 10}h36" stroke="{QUIET}" stroke-width="4"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f'<rect x="290" y="115" width="290" height="400" rx="6" fill="{INK}"/>'
        f'<rect x="624" y="119" width="282" height="392" rx="4" fill="none" stroke="{INK}" stroke-width="8"/>'
        f"{''.join(shapes)}</svg>"
    )


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("DUIZHAO_CHROMIUM") or None,
            args=["--headless", "--no-sandbox", "--disable-gpu"],
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(f'<body style="margin:0">{drawing()}</body>')
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
