// Reads the table on the page: its elements, and without markup what they say, as duizhao/rendering/tables/plain.py has it.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const MARKS = ".dz-fallback, .dz-supplied";
  const cells = new WeakMap();

  const squeezed = (text) => text.replace(/[ \t\n\f\r\v]+/g, " ").replace(/^ | $/g, "");

  const wordsOf = (element) => {
    if (!element) return "";
    if (!element.querySelector(MARKS)) return squeezed(element.textContent);
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll(MARKS)) mark.remove();
    return squeezed(copy.textContent);
  };

  const figureOf = (element) =>
    element && {
      bound: wordsOf(element.querySelector(".dz-bound")),
      value: wordsOf(element.querySelector(".dz-number")),
      unit: wordsOf(element.querySelector(".dz-unit")),
      year: wordsOf(element.querySelector(".dz-year")),
    };

  const pointOf = (item) => {
    const way = item.querySelector(":scope > .dz-to-point");
    const [, paper, anchor] = way.getAttribute("href").match(/([^/]+)\/(?:index\.html)?#(.*)$/);
    return {
      paper,
      anchor,
      option: wordsOf(item.querySelector(":scope > strong")),
      figure: figureOf(item.querySelector(":scope > .dz-figure")),
      text: [...item.querySelectorAll(":scope > p, :scope > .dz-pair > p")].map(wordsOf),
      at: way.hasAttribute("aria-label") ? "" : wordsOf(way),
    };
  };

  const joined = (parts, between) => parts.filter(Boolean).join(between);

  const lineOf = ({ option, figure, text, at }) => {
    const counted = figure ? joined([joined([figure.bound, figure.value, figure.unit], " "), figure.year], " · ") : "";
    const said = joined([option, counted, text.join("\n")], " — ");
    return at ? `${said} 〔${at}〕` : said;
  };

  const readCell = (td) => {
    const points = [...td.querySelectorAll(":scope > .dz-briefs > li")].map(pointOf);
    if (points.length) {
      const bullet = points.length > 1 ? "• " : "";
      return { text: points.map((point) => bullet + lineOf(point)).join("\n"), absence: null, points };
    }
    const absence = td.querySelector(":scope > .dz-absence");
    if (!absence) return { text: "—", absence: null, points };
    return { text: wordsOf(absence), absence: absence.className.match(/dz-absence--(\S+)/)[1], points };
  };

  tables.cellOf = (td) => {
    if (!cells.has(td)) cells.set(td, readCell(td));
    return cells.get(td);
  };

  // The elements of the table: columns by facet, rows by paper, however they are arranged later.
  tables.gridOf = (table) => {
    const [corner, ...heads] = table.tHead.rows[0].cells;
    const nameOf = (head) => head.querySelector(".dz-name");
    const columns = heads.map((head) => ({
      id: head.dataset.id,
      kind: head.dataset.kind,
      head,
      label: wordsOf(nameOf(head)),
    }));
    const shape = columns.map((column) => column.id).join();
    const rows = [...table.tBodies[0].rows].map((tr) => {
      const [head, ...its] = tr.cells;
      const { id, date, themes, authors } = tr.dataset;
      return {
        id,
        tr,
        head,
        label: wordsOf(nameOf(head)),
        date,
        themes: new Set(themes.split(" ")),
        authors: new Set(authors.split(" ")),
        cells: new Map(columns.map((column, place) => [column, its[place]])),
        shape,
      };
    });
    for (const column of columns) column.name = rows[0].cells.get(column).dataset.label;
    const lead = { id: corner.dataset.id, kind: corner.dataset.kind, head: corner };
    const words = { down: wordsOf(nameOf(corner)), across: table.dataset.corner };
    return { table, lead, words, columns, rows };
  };

  // What is shown, as the writers of files take it.
  tables.plainOf = (grid, rows, columns, transposed, { title, edition }) => {
    const headOf = ({ id, label }) => ({ id, label });
    const cell = (row, column) => tables.cellOf(row.cells.get(column));
    const table = { title: wordsOf(title), edition };
    return transposed
      ? {
          ...table,
          corner: grid.words.across,
          columns: rows.map(headOf),
          rows: columns.map((column) => ({ ...headOf(column), cells: rows.map((row) => cell(row, column)) })),
        }
      : {
          ...table,
          corner: grid.words.down,
          columns: columns.map(headOf),
          rows: rows.map((row) => ({ ...headOf(row), cells: columns.map((column) => cell(row, column)) })),
        };
  };
}
