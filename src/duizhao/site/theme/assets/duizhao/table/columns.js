// The list in which columns are ticked and moved. Its order is the order of the columns.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});

  tables.columnsOf = (grid, { columns }) =>
    columns ? columns.map((id) => grid.columns.find((column) => column.id === id)) : grid.columns;

  tables.wireColumns = (grid, form, choose) => {
    const list = form.querySelector(".dz-columns");
    const items = new Map([...list.children].map((item) => [item.dataset.id, item]));
    const boxOf = (item) => item.querySelector("input");

    const chosen = () => {
      const ids = [...list.children].filter((item) => boxOf(item).checked).map((item) => item.dataset.id);
      return ids.join() === grid.columns.map((column) => column.id).join() ? null : ids;
    };

    const move = (button) => {
      const item = button.closest("li");
      if (button.dataset.move === "-1") item.previousElementSibling?.before(item);
      else item.nextElementSibling?.after(item);
      button.focus();
    };

    list.addEventListener("change", () => choose(chosen()));
    list.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-move]");
      if (!button) return;
      move(button);
      choose(chosen());
    });

    // What is hidden follows what is shown; what a hand has just moved stays where it is.
    return (state) => {
      if (String(chosen()) !== String(state.columns)) {
        const shown = state.columns ?? [...items.keys()];
        for (const [id, item] of items) boxOf(item).checked = shown.includes(id);
        list.append(...shown.map((id) => items.get(id)), ...[...items.values()].filter((item) => !boxOf(item).checked));
      }
      const ticked = [...items.values()].map(boxOf).filter((box) => box.checked);
      for (const item of items.values()) boxOf(item).disabled = ticked.length === 1 && boxOf(item) === ticked[0];
    };
  };
}
