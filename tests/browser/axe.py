"""axe-core on the page that is open: what keeps some people from reading it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parent.parent / "node/node_modules/axe-core/axe.min.js"

_RUN = """
async (colours) => {
  const which = colours
    ? {runOnly: ["color-contrast", "link-in-text-block"]}
    : {rules: {"target-size": {enabled: true}}};
  const {violations} = await axe.run(document, {resultTypes: ["violations"], ...which});
  return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) =>
    `${id}: ${target.join(" ")}: ${failureSummary.split("\\n").slice(1).join(";").trim()}`));
}
"""

_THIN_OUT = """
() => {
  const shapes = new Map();
  const shape = (element) => {
    if (!shapes.has(element)) {
      const {tagName, lang, hidden} = element;
      const parts = [...element.children].map(shape);
      shapes.set(element, JSON.stringify([tagName, element.getAttribute("class"), lang, hidden, parts]));
    }
    return shapes.get(element);
  };
  for (const parent of document.querySelectorAll("#content :is(ul, ol, dl, tbody, tr, section)")) {
    const seen = new Map();
    for (const child of [...parent.children]) {
      const times = (seen.get(shape(child)) ?? 0) + 1;
      seen.set(shape(child), times);
      if (times > 3) child.remove();
    }
  }
}
"""


def thin_out(page: Page) -> None:
    """Of siblings built alike, from their classes to those of their innermost parts, three are kept: the others look
    the same and would be most of the work."""
    page.evaluate(_THIN_OUT)


def unroll(page: Page) -> None:
    """All laid out, tables whole and unfolded: what the edge of a frame cuts off is not too small to be hit, the reader
    scrolls."""
    page.add_style_tag(content=".dz-section { content-visibility: visible !important }")
    page.evaluate("for (const frame of document.querySelectorAll('.dz-table')) frame.style.maxHeight = 'none'")
    page.evaluate("for (const grid of document.querySelectorAll('.dz-grid')) grid.classList.add('dz-grid--unfolded')")


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """What axe holds against the page, a line each."""
    if not page.evaluate("'axe' in globalThis"):
        assert SCRIPT.is_file(), f"there is no {SCRIPT}: run ./scripts/test once, which installs it"
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, colours_only)
    return found
