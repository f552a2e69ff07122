"""Comparison tables as files: what each format says, and that nothing in it runs or breaks out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from zipfile import ZipFile

import openpyxl
import pytest

from duizhao.editions.comparisons import comparison_page
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.pages import open_books
from duizhao.rendering.tables.as_csv import as_csv
from duizhao.rendering.tables.as_json import as_json
from duizhao.rendering.tables.as_latex import as_latex
from duizhao.rendering.tables.as_markdown import as_markdown
from duizhao.rendering.tables.as_xlsx import LONGEST_CELL, as_xlsx, parts_of
from duizhao.rendering.tables.files import files_of
from duizhao.rendering.tables.plain import PlainCell, PlainHead, PlainPoint, PlainRow, PlainTable, plain_table
from duizhao.summaries.loading import load_library
from tests.toy import TOY, ToyLibrary

BASE = "https://bees.example/en/"


@pytest.fixture(scope="module")
def tables() -> dict[Edition, PlainTable]:
    library = load_library(TOY / "summaries").library
    books = open_books(library)
    body = comparison_page(books.view, library.comparisons["ways-of-counting"]).body
    return {edition: plain_table(body, edition) for edition in EDITIONS}


def one_cell(text: str, title: str = "T") -> PlainTable:
    point = PlainPoint("p", "findings-1", "", None, (text,), "")
    row = PlainRow(PlainHead("p", text), (PlainCell(text, None, (point,)),))
    return PlainTable(title, "en", "Paper", (PlainHead("findings", text),), (row,))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_a_table_as_csv(tables: dict[Edition, PlainTable], edition: Edition, golden: Callable[[str], None]) -> None:
    golden(as_csv(tables[edition]).decode().replace("\ufeff", "⟨BOM⟩").replace("\r\n", "⟨CRLF⟩\n"))


@pytest.mark.parametrize("edition", EDITIONS[2:], ids=lambda edition: edition.id)
@pytest.mark.parametrize("write", [as_markdown, as_latex, as_json], ids=["markdown", "latex", "json"])
def test_a_table_as_text(
    tables: dict[Edition, PlainTable],
    edition: Edition,
    write: Callable[[PlainTable], bytes],
    golden: Callable[[str], None],
) -> None:
    golden(write(tables[edition]).decode())


def test_a_table_as_workbook(tables: dict[Edition, PlainTable], golden: Callable[[str], None]) -> None:
    parts = parts_of(tables[EDITIONS[2]], BASE)
    golden(
        "".join(
            f"== {name}\n{re.sub('(?=<(?:row|c|hyperlink|Rel)[ >])', chr(10), xml)}\n" for name, xml in parts.items()
        )
    )


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_csv_and_workbook_say_the_same(tables: dict[Edition, PlainTable], edition: Edition) -> None:
    table = tables[edition]
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(table, ""))).worksheets[0]
    read = [list(row) for row in csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline=""))]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == read
    assert sheet.title == table.title
    assert sheet.freeze_panes == "B2"
    assert sheet["A1"].font.bold
    assert sheet["B2"].alignment.wrap_text
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr"}


def test_cells_of_a_workbook_lead_to_their_points_where_the_site_has_an_address(
    tables: dict[Edition, PlainTable],
) -> None:
    table = tables[EDITIONS[2]]
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(table, BASE))).worksheets[0]
    assert sheet["B2"].hyperlink.target == "https://bees.example/en/papers/balcony-flowers/#methods-1"
    assert sheet["D2"].hyperlink is None  # an absence
    bare = openpyxl.load_workbook(io.BytesIO(as_xlsx(table, ""))).worksheets[0]
    assert bare["B2"].hyperlink is None


@pytest.mark.parametrize("text", ["=1+1", "+1", "-3.5 %", "@SUM(A1)", "  =1+1", '=HYPERLINK("https://x.example","y")'])
def test_no_cell_is_a_formula(text: str) -> None:
    read = list(csv.reader(io.StringIO(as_csv(one_cell(text)).decode("utf-8-sig"), newline="")))
    assert read == [["Paper", f"'{text}"], [f"'{text}", f"'{text}"]]
    cell = openpyxl.load_workbook(io.BytesIO(as_xlsx(one_cell(text), ""))).worksheets[0]["B2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_text_that_only_holds_such_signs_stands_as_it_is() -> None:
    assert as_csv(one_cell("a = b - c @ d")).decode() == "\ufeffPaper,a = b - c @ d\r\na = b - c @ d,a = b - c @ d\r\n"


def test_markdown_keeps_every_sign_a_sign() -> None:
    text = as_markdown(one_cell("a | b\n<b>*c*</b> [d](e) `f` \\ &amp; $x$ # ~~g~~")).decode()
    assert text.splitlines()[-1].count(" | ") == 1
    assert r"a \| b<br>\<b\>\*c\*\</b\> \[d\](e) \`f\` \\ \&amp; \$x\$ \# \~\~g\~\~" in text


def test_latex_keeps_every_sign_a_sign() -> None:
    text = as_latex(one_cell("\\input{/x} $&#_%~^<>|\"`' -- [x] *\ny")).decode()
    assert (
        r"\textbackslash{}input\{/x\} \$\&\#\_\%\textasciitilde{}\textasciicircum{}\textless{}\textgreater{}\textbar{}"
        r"\textquotedbl{}\textasciigrave{}{'} {-}{-} {[}x{]} {*}\newline y"
    ) in text


@pytest.mark.parametrize(
    ("title", "name"),
    [("a/b:c?", "a b c"), ("'quoted'", "quoted"), ("蜂" * 40, "蜂" * 31), ("😀" * 20, "😀" * 15), ("???", "1")],
)
def test_a_sheet_has_a_name_that_spreadsheets_take(title: str, name: str) -> None:
    assert openpyxl.load_workbook(io.BytesIO(as_xlsx(one_cell("x", title), ""))).sheetnames == [name]


def test_a_cell_longer_than_spreadsheets_take_is_cut_and_says_so() -> None:
    for text, kept in (("蜂" * 40000, LONGEST_CELL - 1), ("😀" * 20000, (LONGEST_CELL - 1) // 2)):
        value = openpyxl.load_workbook(io.BytesIO(as_xlsx(one_cell(text), ""))).worksheets[0]["B2"].value
        assert value == text[:kept] + "…"
    exact = "蜂" * LONGEST_CELL
    assert openpyxl.load_workbook(io.BytesIO(as_xlsx(one_cell(exact), ""))).worksheets[0]["B2"].value == exact


def test_what_xml_cannot_hold_and_what_spreadsheets_would_decode_is_literal() -> None:
    with ZipFile(io.BytesIO(as_xlsx(one_cell("a\x0bb _x0041_ <&>"), ""))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "a\ufffdb _x005F_x0041_ &lt;&amp;&gt;" in sheet


def test_a_paper_that_says_nothing_in_a_column_says_why(tables: dict[Edition, PlainTable]) -> None:
    cells = {row.head.id: row.cells for row in tables[EDITIONS[2]].rows}
    assert cells["night-moths"][1] == PlainCell("not yet written", "not-yet")
    assert cells["orchard-hives"][2] == PlainCell("not addressed by the paper", "not-addressed")


def test_json_has_the_points_with_where_they_stand(tables: dict[Edition, PlainTable]) -> None:
    table = json.loads(as_json(tables[EDITIONS[3]]))
    assert [column["id"] for column in table["columns"]] == ["methods", "counts", "materials"]
    rows = {row["id"]: row["cells"] for row in table["rows"]}
    assert rows["bees"][1]["points"][0] == {
        "paper": "bees",
        "anchor": "counts-1",
        "option": "",
        "figure": {"bound": "超过 over", "value": "1,204", "unit": "次 visits", "year": "2021–2022"},
        "text": ["记录到的访花次数", "Flower visits recorded"],
        "at": "三（一）",
    }


def test_every_comparison_has_its_files_in_every_edition(built: ToyLibrary) -> None:
    files = {path for path in built.published() if path.startswith("data/compare/")}
    library = built.load().library
    assert files == {
        f"data/compare/{id}.{edition.id}.{ending}"
        for id in library.comparisons
        for edition in EDITIONS
        for ending in ("csv", "xlsx", "md", "tex", "json")
    }


def test_files_are_the_same_each_time() -> None:
    library = load_library(TOY / "summaries").library
    comparison = library.comparisons["ways-of-counting"]
    one, other = ([*files_of(comparison_page(open_books(library).view, comparison).body, BASE)] for _ in range(2))
    assert one == other
