// Folds cells that are long: a few lines, and a button for the rest. Printed they are whole.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const LINES_SHOWN = 8;
  const LINES_SPARED = 2; // a button that brings two lines to light costs as much as they do

  const addButton = (td, words) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dz-fold";
    td.append(button);
    setOpen(td, button, words, false);
    button.addEventListener("click", () => setOpen(td, button, words, !td.classList.contains("dz-open")));
    return button;
  };

  const setOpen = (td, button, words, open) => {
    td.classList.toggle("dz-open", open);
    button.textContent = open ? words.fold : words.unfold;
    button.setAttribute("aria-expanded", String(open));
  };

  // First all are measured, then all are changed: in turn, every cell would cost a layout of the whole table.
  const measure = (cells, words) => {
    const contents = cells.map((td) => td.firstElementChild);
    const line = Number.parseFloat(getComputedStyle(contents[0]).lineHeight);
    const isLong = contents.map((content) => content.scrollHeight > (LINES_SHOWN + LINES_SPARED) * line);
    cells.forEach((td, place) => {
      td.classList.toggle("dz-long", isLong[place]);
      if (isLong[place] && !td.querySelector(":scope > .dz-fold")) addButton(td, words);
    });
  };

  // Cells are measured when they come into view; until then the style sheet keeps them short. What this returns has them
  // measured anew, for a table that has become wider or narrower.
  tables.folding = (grid, words) => {
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      for (const td of seen) observer.unobserve(td);
      if (seen.length) measure(seen, words);
    });
    const canFold = matchMedia("(scripting: enabled)").matches; // what the style sheet folds by
    return () => {
      observer.disconnect();
      if (!canFold) return;
      for (const content of grid.table.querySelectorAll("td > .dz-briefs")) observer.observe(content.parentElement);
    };
  };

  // Who walks by keyboard into what is folded away, sees it. Under a pointer nothing moves: the press would miss.
  tables.openOnFocus = (grid, words) => {
    grid.table.addEventListener("focusin", ({ target }) => {
      if (!target.matches(":focus-visible")) return;
      const content = target.closest("td > .dz-briefs");
      const td = content?.parentElement;
      if (!td || td.classList.contains("dz-open") || grid.table.classList.contains("dz-grid--unfolded")) return;
      const isBelow = target.getBoundingClientRect().bottom > content.getBoundingClientRect().bottom;
      if (!isBelow && !content.scrollTop) return;
      measure([td], words);
      content.scrollTop = 0;
      td.querySelector(":scope > .dz-fold")?.click();
      target.scrollIntoView({ block: "nearest" });
    });
  };
}
