// CSV, alike duizhao/rendering/tables/as_csv.py: BOM, CRLF, and an apostrophe before what a spreadsheet would reckon.
{
  const writers = (((globalThis.duizhao ??= {}).tables ??= {}).writers ??= {});

  const field = (text) => {
    const literal = /^ *[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(literal) ? `"${literal.replaceAll('"', '""')}"` : literal;
  };
  const record = (texts) => `${texts.map(field).join(",")}\r\n`;

  writers.csv = {
    type: "text/csv;charset=utf-8",
    write: ({ corner, columns, rows }) =>
      "\ufeff" +
      record([corner, ...columns.map(({ label }) => label)]) +
      rows.map(({ label, cells }) => record([label, ...cells.map(({ text }) => text)])).join(""),
  };
}
