// The order of rows: numbers by value, options as declared, papers by date, texts as the language sorts them.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const COMPARED = {
    number: (one, other) => one - other,
    choice: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
    date: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
    text: collator.compare,
  };

  const textOf = ({ points }) => points.flatMap(({ option, text }) => [option, ...text]).join(" ");

  const valueOf = (row, column, isLead) => {
    if (isLead) return column.kind === "date" ? row.date : row.label;
    const td = row.cells.get(column);
    if (column.kind === "text") return textOf(tables.cellOf(td));
    return column.kind === "number" && td.dataset.key ? Number(td.dataset.key) : td.dataset.key;
  };

  // What says nothing stands last, upwards and downwards.
  tables.sorted = (grid, rows, sort) => {
    if (!sort) return rows;
    const sign = sort.startsWith("-") ? -1 : 1;
    const id = sort.replace(/^-/, "");
    const isLead = grid.lead.id === id;
    const column = isLead ? grid.lead : grid.columns.find((one) => one.id === id);
    const valued = rows.map((row) => [valueOf(row, column, isLead), row]);
    const says = ([value]) => value !== undefined && value !== "";
    const compare = COMPARED[column.kind];
    const ordered = valued.filter(says).sort(([one], [other]) => sign * compare(one, other));
    return [...ordered, ...valued.filter((one) => !says(one))].map(([, row]) => row);
  };

  const next = (sort, id) => (sort === id ? `-${id}` : sort === `-${id}` ? "" : id);

  // A button in every head: upwards, downwards, as it stood.
  tables.addSortButtons = (grid, words, choose) => {
    for (const { id, head, label } of [{ ...grid.lead, label: grid.words.down }, ...grid.columns]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "dz-sort";
      button.setAttribute("aria-label", words.sortBy.replaceAll("{name}", label));
      button.addEventListener("click", () => choose((sort) => next(sort, id)));
      head.append(button);
    }
  };

  tables.showSort = (grid, sort) => {
    for (const { id, head } of [grid.lead, ...grid.columns]) {
      if (sort === id) head.ariaSort = "ascending";
      else if (sort === `-${id}`) head.ariaSort = "descending";
      else head.removeAttribute("aria-sort");
    }
  };
}
