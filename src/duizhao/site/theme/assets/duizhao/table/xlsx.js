// A workbook, part by part alike duizhao/rendering/tables/as_xlsx.py: every cell a string, first row and column frozen.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const LONGEST_CELL = 32767;
  const MOST_LINKS = 65530;
  const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPE = "application/vnd.openxmlformats";
  const TYPES =
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="${TYPE}-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}-officedocument.spreadsheetml.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}-officedocument.spreadsheetml.styles+xml"/>` +
    "</Types>";
  const STYLES =
    `<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>" +
    '<cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>";
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

  const written = (text) =>
    // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
    text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd").replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

  const cut = (text, units) => text.slice(0, units).replace(/[\ud800-\udbff]$/, "");

  const fitting = (text) => {
    const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
    return escaped.length <= LONGEST_CELL ? escaped : `${cut(escaped, LONGEST_CELL - 1)}…`;
  };

  const sheetName = (title) => cut(title.replace(/[[\]:*?/\\]/g, " "), 31).replace(/^[ ']+|[ ']+$/g, "") || "1";

  const letters = (column) => {
    let name = "";
    for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
    return name;
  };

  const row = (number, texts) => {
    const cells = texts.map(
      (text, column) =>
        `<c r="${letters(column)}${number}" s="${Number(number === 1 || column === 0)}" t="inlineStr">` +
        `<is><t xml:space="preserve">${written(fitting(text))}</t></is></c>`,
    );
    return `<row r="${number}">${cells.join("")}</row>`;
  };

  // A cell can have one link only: that of its first point.
  const linksOf = ({ rows }, base) =>
    rows.flatMap(({ cells }, down) =>
      cells.flatMap(({ points: [first] }, across) =>
        first ? [[`${letters(across + 1)}${down + 2}`, `${base}papers/${first.paper}/#${first.anchor}`]] : [],
      ),
    );

  const sheet = ({ corner, columns, rows }, links) => {
    const others = columns.length ? `<col min="2" max="${columns.length + 1}" width="48" customWidth="1"/>` : "";
    const all = [
      row(1, [corner, ...columns.map(({ label }) => label)]),
      ...rows.map(({ label, cells }, place) => row(place + 2, [label, ...cells.map(({ text }) => text)])),
    ];
    const linked = links.map(([place], number) => `<hyperlink ref="${place}" r:id="rId${number + 1}"/>`).join("");
    return (
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews>` +
      '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" ' +
      'state="frozen"/></sheetView></sheetViews>' +
      `<cols><col min="1" max="1" width="24" customWidth="1"/>${others}</cols>` +
      `<sheetData>${all.join("")}</sheetData>${linked && `<hyperlinks>${linked}</hyperlinks>`}</worksheet>`
    );
  };

  const relationships = (targets) => {
    const entries = targets.map(
      ([kind, target, mode], number) =>
        `<Relationship Id="rId${number + 1}" Type="${OFFICE}/${kind}" Target="${written(target)}"${mode}/>`,
    );
    return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
  };

  // `base` is the address of the edition, or nothing: then no cell has a link.
  const partsOf = (table, base) => {
    const links = base ? linksOf(table, base).slice(0, MOST_LINKS) : [];
    const parts = {
      "[Content_Types].xml": TYPES,
      "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml", ""]]),
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="${written(sheetName(table.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships([
        ["worksheet", "worksheets/sheet1.xml", ""],
        ["styles", "styles.xml", ""],
      ]),
      "xl/styles.xml": STYLES,
      "xl/worksheets/sheet1.xml": sheet(table, links),
    };
    if (links.length) {
      const targets = links.map(([, url]) => ["hyperlink", url, ' TargetMode="External"']);
      parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(targets);
    }
    return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, DECLARATION + text]));
  };

  (tables.writers ??= {}).xlsx = {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (table, base) => tables.zipped(partsOf(table, base)),
  };
}
