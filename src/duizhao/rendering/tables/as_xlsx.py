"""A workbook for spreadsheets: one sheet, its first row and column frozen, every cell a string and none a formula.

It is written by hand because it must be what the page's script writes (`assets/duizhao/table/xlsx.js`), part by part:
the two say the same about the same table, and the script has no library to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from duizhao.rendering.escaping import escape
from duizhao.rendering.tables.plain import PlainCell, PlainTable

LONGEST_CELL = 32767
"""What a spreadsheet takes in one cell, in units of UTF-16."""

MOST_LINKS = 65530
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # a spreadsheet reads _x0041_ as A
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats"

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_TYPE}-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}-officedocument.spreadsheetml.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}-officedocument.spreadsheetml.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}-officedocument.spreadsheetml.styles+xml"/>'
    "</Types>"
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def as_xlsx(table: PlainTable, base: str) -> bytes:
    """`base` is the address of the edition, or nothing: then no cell has a link."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in parts_of(table, base).items():
            part = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, _DECLARATION + text)
    return file.getvalue()


def parts_of(table: PlainTable, base: str) -> dict[str, str]:
    links = list(_links(table, base))[:MOST_LINKS] if base else []
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships([("officeDocument", "xl/workbook.xml", "")]),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="{_text(_sheet_name(table.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relationships(
            [("worksheet", "worksheets/sheet1.xml", ""), ("styles", "styles.xml", "")]
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": _sheet(table, [place for place, _ in links]),
    }
    if links:
        targets = [("hyperlink", url, ' TargetMode="External"') for _, url in links]
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = _relationships(targets)
    return parts


def _sheet(table: PlainTable, linked: list[str]) -> str:
    rows = [_row(1, [table.corner, *(column.label for column in table.columns)])]
    rows += [
        _row(number, [row.head.label, *(cell.text for cell in row.cells)]) for number, row in enumerate(table.rows, 2)
    ]
    links = "".join([f'<hyperlink ref="{place}" r:id="rId{number}"/>' for number, place in enumerate(linked, 1)])
    others = f'<col min="2" max="{len(table.columns) + 1}" width="48" customWidth="1"/>' if table.columns else ""
    return (
        f'<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheetViews>'
        '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" '
        'state="frozen"/></sheetView></sheetViews>'
        f'<cols><col min="1" max="1" width="24" customWidth="1"/>{others}</cols>'
        f"<sheetData>{''.join(rows)}</sheetData>{f'<hyperlinks>{links}</hyperlinks>' if links else ''}</worksheet>"
    )


def _row(number: int, texts: list[str]) -> str:
    cells = [
        f'<c r="{_letters(column)}{number}" s="{int(number == 1 or column == 0)}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_text(_fitting(text))}</t></is></c>'
        for column, text in enumerate(texts)
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _links(table: PlainTable, base: str) -> Iterator[tuple[str, str]]:
    """Cells with the address of their first point: a cell can have one link only."""
    for number, row in enumerate(table.rows, 2):
        for column, cell in enumerate(row.cells, 1):
            if cell.points:
                yield f"{_letters(column)}{number}", base + _place(cell)


def _place(cell: PlainCell) -> str:
    return f"papers/{cell.points[0].paper}/#{cell.points[0].anchor}"


def _relationships(targets: list[tuple[str, str, str]]) -> str:
    entries = [
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{_text(target)}"{mode}/>'
        for number, (kind, target, mode) in enumerate(targets, 1)
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def _letters(column: int) -> str:
    """0 is A, 26 is AA."""
    letters = ""
    while column >= 0:
        letters = chr(ord("A") + column % 26) + letters
        column = column // 26 - 1
    return letters


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))


def _fitting(text: str) -> str:
    escaped = _ESCAPE.sub("_x005F_", text)
    return escaped if _cut(escaped, LONGEST_CELL) == escaped else f"{_cut(escaped, LONGEST_CELL - 1)}…"


def _sheet_name(title: str) -> str:
    """At most 31 signs, some of which a spreadsheet refuses."""
    return _cut(_NOT_IN_NAMES.sub(" ", title), 31).strip(" '") or "1"


def _cut(text: str, units: int) -> str:
    """As much of a text as fits into so many units of UTF-16, no sign halved."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
