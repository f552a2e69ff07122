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
  tables.fold = (grid, words) => {
    const cells = [...grid.table.querySelectorAll("td > .dz-briefs")];
    if (!cells.length) return;
    const line = Number.parseFloat(getComputedStyle(cells[0]).lineHeight);
    const isLong = cells.map((content) => content.scrollHeight > (LINES_SHOWN + LINES_SPARED) * line);
    cells.forEach(({ parentElement: td }, place) => {
      if (isLong[place] === td.classList.contains("dz-long")) return;
      td.classList.toggle("dz-long", isLong[place]);
      if (isLong[place] && !td.querySelector(":scope > .dz-fold")) addButton(td, words);
    });
  };

  // Who walks by keyboard into what is folded away, sees it.
  tables.openOnFocus = (grid) => {
    grid.table.addEventListener("focusin", ({ target }) => {
      const td = target.closest("td.dz-long:not(.dz-open)");
      const content = td?.firstElementChild;
      if (!content?.contains(target) || grid.table.classList.contains("dz-grid--unfolded")) return;
      if (target.getBoundingClientRect().bottom > content.getBoundingClientRect().top + content.clientHeight || content.scrollTop)
        td.querySelector(":scope > .dz-fold").click();
      content.scrollTop = 0;
    });
  };
}
