// Which rows are shown: those that hold every word typed, in any column shown, and have the theme, author and year chosen.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const texts = new WeakMap();
  const simplified = new Map();

  // Width, case and script do not matter.
  const folded = (text) =>
    Array.from(text.normalize("NFKC").toUpperCase().toLowerCase(), (sign) => simplified.get(sign) ?? sign).join("");

  // Pairs of characters: the Traditional and the Simplified one.
  tables.learnScripts = (pairs) => {
    const signs = Array.from(pairs);
    for (let at = 0; at < signs.length; at += 2) simplified.set(signs[at], signs[at + 1]);
  };

  const textOf = (td) => {
    if (!texts.has(td)) texts.set(td, folded(tables.cellOf(td).text));
    return texts.get(td);
  };

  tables.filtered = (rows, columns, { q, theme, author, year }) => {
    const words = folded(q).split(/\s+/).filter(Boolean);
    const holds = (row, word) =>
      folded(row.label).includes(word) || columns.some((column) => textOf(row.cells.get(column)).includes(word));
    return rows.filter(
      (row) =>
        (!theme || row.themes.has(theme)) &&
        (!author || row.authors.has(author)) &&
        (!year || row.date.startsWith(year)) &&
        words.every((word) => holds(row, word)),
    );
  };

  tables.isFiltered = ({ q, theme, author, year }) => Boolean(q.trim() || theme || author || year);
}
