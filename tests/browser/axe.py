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
  const looks = new Map();
  const look = (element) => {
    const {tagName, attributes, lang, hidden, childNodes} = element;
    const names = [...attributes].map(({name}) => name).sort();
    const speaks = [...childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return JSON.stringify([tagName, element.getAttribute("class"), lang, hidden, speaks, names]);
  };
  const place = (element) => {
    if (!looks.has(element)) {
      const {parentElement} = element;
      looks.set(element, (parentElement ? place(parentElement) + ">" : "") + look(element));
    }
    return looks.get(element);
  };
  const seen = new Map();
  const isNew = (element) => {
    const times = (seen.get(place(element)) ?? 0) + 1;
    seen.set(place(element), times);
    return times <= 3;
  };
  const visit = (element) => {
    let adds = isNew(element);
    for (const child of [...element.children]) {
      if (visit(child)) adds = true;
      else if (element.matches("ul, ol, dl, tbody, section")) child.remove();
    }
    return adds;
  };
  visit(document.body);
}
"""


def thin_out(page: Page) -> None:
    """Of what looks alike in places that are alike, three are kept: an item or a row goes that has nothing in it, by
    tag, class, language, attributes and all that it stands in, that had not been there three times before."""
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
