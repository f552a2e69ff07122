// Puts heads and cells into the table: these rows, these columns, or the one for the other.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});

  const turn = (head, scope) => {
    head.scope = scope;
    head.setAttribute("role", scope === "col" ? "columnheader" : "rowheader");
  };

  // Cells tell a card what they are about: what stands across.
  const relabel = (grid, transposed) => {
    for (const row of grid.rows) {
      turn(row.head, transposed ? "col" : "row");
      for (const [column, td] of row.cells) td.dataset.label = transposed ? row.label : column.name;
    }
    for (const { head } of grid.columns) turn(head, transposed ? "row" : "col");
    const corner = grid.lead.head.querySelector(".dz-name");
    grid.lead.content ??= [...corner.childNodes];
    corner.replaceChildren(...(transposed ? [grid.words.across] : grid.lead.content));
    grid.table.classList.toggle("dz-grid--transposed", transposed);
  };

  const rowOf = (column) => {
    if (!column.tr) {
      column.tr = document.createElement("tr");
      column.tr.setAttribute("role", "row");
    }
    return column.tr;
  };

  tables.arrange = (grid, rows, columns, transposed) => {
    const { table, lead } = grid;
    const across = transposed ? rows : columns;
    const down = transposed ? columns : rows;
    if (transposed !== Boolean(grid.transposed)) relabel(grid, transposed);
    table.tHead.rows[0].replaceChildren(lead.head, ...across.map((one) => one.head));
    // Rows that hold what they shall hold are only put in order: to move every cell costs the browser a new layout of each.
    const shape = transposed ? null : columns.map((column) => column.id).join();
    for (const one of down) {
      const cells = transposed ? rows.map((row) => row.cells.get(one)) : columns.map((column) => one.cells.get(column));
      const tr = transposed ? rowOf(one) : one.tr;
      if (transposed || one.shape !== shape) tr.replaceChildren(one.head, ...cells);
      one.shape = shape;
    }
    if (transposed) for (const row of rows) row.shape = null;
    table.tBodies[0].replaceChildren(...down.map((one) => (transposed ? rowOf(one) : one.tr)));
    grid.transposed = transposed;
  };
}
