"""A reader works with a comparison table: sorts, filters, chooses columns, turns it, sends it on and takes it away."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.serving import served
from tests.large_library import FACETS, PAPERS, write_large_library
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

FORMATS = {"CSV": "csv", "Excel": "xlsx", "Markdown": "md", "LaTeX": "tex", "JSON": "json"}
BALCONY, BEES, MOTHS, HIVES = "Yu (2024)", "Lu & Yu (2023)", "Solheim et al. (2021)", "Where to Put Hives in an Orchard"
COUNTING = "en/compare/ways-of-counting/"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

HOSTILE = """paper:
  title: {zh: "=标题 | \\\\textbf{甲} <b>", en: "=Title | \\\\textbf{A} <b> \\"quoted\\" & _x0041_"}
  authors: [{zh: "=甲 乙", en: "'=A B"}]
  issued: 2020
question: {zh: "  +一\\n二  三 ``` ~ ^ 😀", en: "-1  +2\\n@x [y](z) -- $&#_% \\\\ {}", at: "'<i>"}
findings:
  - {zh: 只有中文。, at: 二}
  - {zh: "“引”，<script>", en: "a, \\"b\\", c | d * e", supplied: [en], at: "]"}
setting: {is: city, zh: "；=1", en: ";=1", at: "=一"}
counts:
  - {value: "-3", unit: {zh: "<次>", en: "<t>"}, what: {zh: "=数", en: "=n"}, year: 2020/2021, bound: about, at: 一}
caveats: {absent: not-in-source, zh: "-无", en: "=none"}
"""


@pytest.fixture(scope="module")
def toy(built: ToyLibrary) -> Iterator[str]:
    """Where the toy library is served."""
    with served(built.site) as address:
        yield address


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library with a paper that is all signs, in a table of everything, published at an address."""
    library = ToyLibrary(tmp_path_factory.mktemp("hostile") / "toy")
    library.write("papers/hostile.yml", HOSTILE)
    comparisons = library.file("comparisons.yml").read_text(encoding="utf-8")
    everything = """everything:
  label: {zh: "一切/=1+1 | \\\\甲", en: "Everything: =1+1 | <b>"}
  kind: table
  papers: all
  facets: [question, setting, methods, findings, counts, materials, caveats]
single: {label: {zh: 一篇, en: One paper}, kind: table, papers: [bees], facets: [question, findings]}
empty: {label: {zh: 空表, en: An empty table}, kind: table, papers: {theme: unused}, facets: [question]}
"""
    library.write(
        "themes.yml", library.file("themes.yml").read_text("utf-8") + "unused: {label: {zh: 未用, en: Unused}}\n"
    )
    library.write("comparisons.yml", comparisons + everything)
    library.edit("mkdocs.yml", "- duizhao\n", "- duizhao: {pdf: false}\n")  # whose fonts have no emoji
    library.write("mkdocs.yml", "site_url: https://bees.example/\n" + library.file("mkdocs.yml").read_text("utf-8"))
    built = library.build()
    assert built.succeeded, built.message
    return library


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A wide window that may use the clipboard, and in which no script may fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def rows(page: Page) -> list[str]:
    """The heads of the rows that are shown, from above."""
    return page.get_by_role("table").get_by_role("rowheader").locator(".dz-name").all_inner_texts()


def columns(page: Page) -> list[str]:
    return page.get_by_role("table").get_by_role("columnheader").locator(".dz-name").all_inner_texts()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def open_menu(page: Page, name: str) -> None:
    page.locator("summary", has_text=name).click()


def column_box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name)


def query(page: Page) -> str:
    return page.url.partition("?")[2]


# what is there without scripts


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_without_scripts_the_table_is_whole(browser: Browser, toy: str, size: dict[str, int]) -> None:
    context = browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{toy}{COUNTING}")
    assert rows(page) == [BALCONY, BEES, MOTHS, HIVES]
    for words in ("Transect walks", "9–11", "not addressed by the paper", "The questionnaire was not published."):
        expect(page.get_by_role("table").get_by_text(words).first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("region", name="Methods and figures")).to_have_attribute("tabindex", "0")
    link = page.get_by_role("link", name="Excel")
    assert page.request.get(f"{toy}data/compare/ways-of-counting.en.xlsx").ok
    assert (link.get_attribute("href") or "").endswith("data/compare/ways-of-counting.en.xlsx")
    context.close()


# sorting


def test_numbers_sort_by_value_and_absences_come_last(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    press(page, "Sort by Figures")
    assert rows(page) == [BALCONY, HIVES, BEES, MOTHS]  # 61, 200, 1,204, none
    assert page.get_by_role("columnheader", name="Figures").get_attribute("aria-sort") == "ascending"
    press(page, "Sort by Figures")
    assert rows(page) == [BEES, HIVES, BALCONY, MOTHS]
    assert page.get_by_role("columnheader", name="Figures").get_attribute("aria-sort") == "descending"
    press(page, "Sort by Figures")
    assert rows(page) == [BALCONY, BEES, MOTHS, HIVES]
    assert page.get_by_role("columnheader", name="Figures").get_attribute("aria-sort") is None


def test_choices_sort_in_the_order_in_which_they_are_declared(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    press(page, "Sort by Methods")
    assert rows(page) == [BEES, MOTHS, BALCONY, HIVES]  # transects, traps, survey, none
    press(page, "Sort by Methods")
    assert rows(page) == [BALCONY, MOTHS, BEES, HIVES]


def test_papers_sort_by_date_and_those_without_come_last(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    press(page, "Sort by Paper")
    assert rows(page) == [MOTHS, BEES, BALCONY, HIVES]
    press(page, "Sort by Paper")
    assert rows(page) == [BALCONY, BEES, MOTHS, HIVES]


def test_texts_sort_as_their_language_does(page: Page, toy: str) -> None:
    page.goto(f"{toy}en/compare/overview/")
    press(page, "Sort by Question")
    assert rows(page) == [BEES, MOTHS]  # At what time …, Do street lamps …
    page.goto(f"{toy}zh-hans/compare/findings-by-theme/")
    press(page, "按“主题”排序")
    heads = rows(page)
    assert heads == page.evaluate("heads => [...heads].sort(new Intl.Collator('zh-Hans').compare)", heads)
    assert heads[0] == "城市绿地"


# filtering


def test_rows_are_filtered_by_words_in_any_width_case_and_script(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    find = page.get_by_role("searchbox", name="Find in this table")
    find.fill("TRANSECT")
    assert rows(page) == [BEES]
    expect(page.get_by_role("status")).to_have_text("1 of 4 papers shown")
    find.fill("ｅｘｐｅｒｉｍｅｎｔ traps")
    assert rows(page) == [MOTHS]
    page.goto(f"{toy}zh-hant/compare/overview/")
    find = page.get_by_role("searchbox")
    find.fill("访花率")
    expect(page.get_by_role("status")).to_have_text("共 2 篇，顯示 2 篇")
    find.fill("乾旱")
    assert len(rows(page)) == 1
    page.goto(f"{toy}zh-hans/compare/overview/")
    page.get_by_role("searchbox").fill("訪花率")
    assert len(rows(page)) == 2


def test_nothing_happens_while_characters_are_being_composed(page: Page, toy: str) -> None:
    page.goto(f"{toy}zh-hans/compare/overview/")
    page.get_by_role("searchbox").focus()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "xideng", "selectionStart": 6, "selectionEnd": 6})
    assert page.get_by_role("searchbox").input_value() == "xideng"
    assert len(rows(page)) == 2
    keyboard.send("Input.insertText", {"text": "熄灯"})
    assert rows(page) == ["Ingrid Solheim等（2021）"]


def test_rows_are_filtered_by_theme_author_and_year(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    page.locator(".dz-tools").get_by_label("Author").select_option("Yu Song")
    assert rows(page) == [BALCONY, BEES]
    page.locator(".dz-tools").get_by_label("Year").select_option("2023")
    assert rows(page) == [BEES]
    page.locator(".dz-tools").get_by_label("Theme").select_option("Moths")
    assert rows(page) == []
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
    page.get_by_role("button", name="Clear the filter").last.click()
    assert len(rows(page)) == 4
    expect(page.get_by_text("Nothing matches.")).to_be_hidden()
    assert query(page) == ""
    page.locator(".dz-tools").get_by_label("Theme").select_option("Habitats")  # and all that is narrower
    assert HIVES in rows(page)
    page.locator(".dz-tools").get_by_label("Theme").select_option("All themes")
    page.locator(".dz-tools").get_by_label("Author").select_option("Maj Lind")  # an author without an entry of her own
    assert rows(page) == [MOTHS]


# columns, the other way round, folding


def test_columns_are_chosen_and_moved_by_keyboard(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    open_menu(page, "Columns")
    column_box(page, "Figures").press("Space")
    assert columns(page) == ["Paper", "Methods", "Materials"]
    mover = page.get_by_role("button", name="Move Materials forward")
    mover.press("Enter")
    mover.press("Enter")
    assert columns(page) == ["Paper", "Materials", "Methods"]
    expect(mover).to_be_focused()
    assert query(page) == "columns=materials,methods"
    column_box(page, "Methods").uncheck()
    expect(column_box(page, "Materials")).to_be_disabled()  # a table without columns says nothing
    press(page, "As it was")
    assert columns(page) == ["Paper", "Methods", "Figures", "Materials"]
    assert query(page) == ""
    page.keyboard.press("Escape")
    expect(column_box(page, "Materials")).to_be_hidden()


def test_what_is_hidden_is_not_found(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}?q=transect&columns=counts")
    assert rows(page) == []


def test_rows_and_columns_are_swapped_and_stay_sorted_and_filtered(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    press(page, "Swap rows and columns")
    assert columns(page) == ["Heading", BALCONY, BEES, MOTHS, HIVES]
    assert rows(page) == ["Methods", "Figures", "Materials"]
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Figures"))
    assert "1,204" in row.get_by_role("cell").nth(1).inner_text()
    press(page, "Sort by Figures")
    assert columns(page)[1:] == [BALCONY, HIVES, BEES, MOTHS]
    page.locator(".dz-tools").get_by_label("Year").select_option("2023")
    assert columns(page) == ["Heading", BEES]
    page.locator(".dz-tools").get_by_label("Year").select_option("All years")
    press(page, "Swap rows and columns")
    assert columns(page) == ["Paper", "Methods", "Figures", "Materials"]
    assert rows(page) == [BALCONY, HIVES, BEES, MOTHS]
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=MOTHS))
    assert "not yet written" in row.get_by_role("cell").nth(1).inner_text()


def test_long_cells_fold_and_unfold(page: Page, address: str) -> None:
    page.goto(f"{address}en/compare/definitions-and-lenses/")
    cell = page.get_by_role("table").get_by_role("cell").first
    cell.scroll_into_view_if_needed()
    more = cell.get_by_role("button", name="More")
    expect(more).to_be_visible()
    height = cell.locator("ul").bounding_box()
    assert height is not None
    more.click()
    unfolded = cell.locator("ul").bounding_box()
    assert unfolded is not None
    assert unfolded["height"] > height["height"]
    cell.get_by_role("button", name="Less").click()
    folded = cell.locator("ul").bounding_box()
    assert folded is not None
    assert folded["height"] == height["height"]
    press(page, "Unfold all")
    expect(page.get_by_role("button", name="More").first).to_be_hidden()
    whole = cell.locator("ul").bounding_box()
    assert whole is not None
    assert whole["height"] == unfolded["height"]
    assert query(page) == "fold=off"


def test_who_walks_into_a_folded_cell_sees_where_they_are(page: Page, address: str) -> None:
    page.goto(f"{address}en/compare/definitions-and-lenses/")
    cell = page.get_by_role("table").get_by_role("cell").first
    cell.get_by_role("link").last.focus()
    expect(cell.get_by_role("button", name="Less")).to_be_visible()
    expect(cell.get_by_role("link").last).to_be_in_viewport()


# the address


def test_a_view_can_be_sent(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}")
    press(page, "Sort by Figures")
    press(page, "Sort by Figures")
    page.locator(".dz-tools").get_by_label("Author").select_option("Yu Song")
    page.get_by_role("searchbox").fill("questionnaire")
    open_menu(page, "Columns")
    column_box(page, "Materials").uncheck()
    press(page, "Swap rows and columns")
    press(page, "Unfold all")
    press(page, "Copy link")
    expect(page.get_by_role("status")).to_contain_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    assert set(query(page).split("&")) == {
        "sort=-counts",
        "q=questionnaire",
        "author=yu-song",
        "columns=methods,counts",
        "transpose",
        "fold=off",
    }
    other = page.context.new_page()
    other.goto(link)
    assert columns(other) == columns(page) == ["Heading", BALCONY]
    assert rows(other) == rows(page) == ["Methods", "Figures"]
    assert other.get_by_role("searchbox").input_value() == "questionnaire"
    assert other.get_by_label("Author").input_value() == "yu-song"


def test_what_an_address_says_wrongly_is_ignored(page: Page, toy: str) -> None:
    wrong = "?sort=nothing&theme=x&author=%00&year=1&columns=nope,counts,counts&view=x&fold=x&__proto__=1"
    page.goto(f"{toy}{COUNTING}{wrong}")
    assert columns(page) == ["Paper", "Figures"]
    assert len(rows(page)) == 4


def test_back_undoes_one_choice_after_the_other(page: Page, toy: str) -> None:
    page.goto(f"{toy}en/")
    page.goto(f"{toy}{COUNTING}")
    press(page, "Sort by Figures")
    page.get_by_role("searchbox").press_sequentially("200")
    press(page, "Swap rows and columns")
    assert columns(page) == ["Heading", HIVES]
    page.go_back()
    assert rows(page) == [HIVES]
    page.go_back()
    assert rows(page) == [BALCONY, BEES, MOTHS, HIVES]
    page.go_forward()
    assert rows(page) == [HIVES]  # the words typed are no step of their own
    page.go_back()
    page.go_back()
    assert page.url == f"{toy}en/"


# files


def exported(page: Page, name: str) -> bytes:
    """The file that the button gives."""
    button = page.get_by_role("button", name=name, exact=True)
    if not button.is_visible():
        open_menu(page, page.locator("[data-edition]").locator("summary").last.inner_text())
    with page.expect_download() as download:
        button.click()
    return Path(download.value.path()).read_bytes()


def parts(workbook: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(workbook)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant", "en", "parallel"])
@pytest.mark.parametrize("comparison", ["positions", "statistics-by-theme"])
def test_an_untouched_table_is_exported_as_the_build_wrote_it(
    page: Page, site: Path, address: str, comparison: str, edition: str
) -> None:
    page.goto(f"{address}{edition}/compare/{comparison}/")
    for name, ending in FORMATS.items():
        written = (site / f"data/compare/{comparison}.{edition}.{ending}").read_bytes()
        given = exported(page, name)
        assert (parts(given) == parts(written)) if ending == "xlsx" else (given == written), name


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant", "en", "parallel"])
@pytest.mark.parametrize("comparison", ["everything", "findings-by-theme", "caveats-of-two-themes"])
def test_hostile_text_is_exported_as_the_build_wrote_it(
    page: Page, hostile: ToyLibrary, comparison: str, edition: str
) -> None:
    with served(hostile.site) as address:
        page.goto(f"{address}{edition}/compare/{comparison}/")
        for name, ending in FORMATS.items():
            written = (hostile.site / f"data/compare/{comparison}.{edition}.{ending}").read_bytes()
            given = exported(page, name)
            assert (parts(given) == parts(written)) if ending == "xlsx" else (given == written), name


def test_exactly_what_is_shown_is_exported(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}?sort=-counts&author=yu-song&columns=counts,methods")
    head = ["Paper", "Figures", "Methods"]
    shown = [BEES, BALCONY]
    table = list(csv.reader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"), newline="")))
    assert table[0] == head
    assert [row[0] for row in table[1:]] == shown
    assert table[2][1:] == ["at least 61 households — Households that answered 〔二〕", "Questionnaire"]
    sheet = openpyxl.load_workbook(io.BytesIO(exported(page, "Excel"))).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == table
    value = json.loads(exported(page, "JSON"))
    assert [column["id"] for column in value["columns"]] == ["counts", "methods"]
    assert [row["label"] for row in value["rows"]] == shown
    assert [point["anchor"] for point in value["rows"][0]["cells"][0]["points"]] == [
        "counts-1",
        "peak-hours",
        "counts-3",
    ]
    markdown = exported(page, "Markdown").decode().splitlines()
    assert markdown[2] == "| Paper | Figures | Methods |"
    assert [line.split(" | ")[0] for line in markdown[4:]] == [r"| Lu \& Yu (2023)", "| Yu (2024)"]
    latex = exported(page, "LaTeX").decode()
    assert re.findall(r"^(\S[^&\n]*\(20\d\d\)) &", latex, re.MULTILINE) == ["Yu (2024)"]
    assert latex.index("Lu \\& Yu (2023)") < latex.index("Yu (2024) &")


def test_a_table_turned_is_exported_turned(page: Page, toy: str) -> None:
    page.goto(f"{toy}{COUNTING}?transpose&year=2021")
    table = list(csv.reader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"), newline="")))
    assert table[0] == ["Heading", MOTHS]
    assert table[2:] == [["Figures", "not yet written"], ["Materials", "not applicable"]]


def test_tables_work_from_disk(page: Page, built: ToyLibrary) -> None:
    page.goto(f"{(built.site / 'en/compare/ways-of-counting/index.html').as_uri()}?sort=counts")
    assert rows(page) == [BALCONY, HIVES, BEES, MOTHS]
    page.locator(".dz-tools").get_by_label("Year").select_option("2023")
    assert query(page) == "sort=counts&year=2023"
    assert list(csv.reader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"), newline="")))[1][0] == BEES


# few and many


def test_a_table_of_one_paper_and_one_of_none_look_meant(page: Page, hostile: ToyLibrary) -> None:
    with served(hostile.site) as address:
        page.goto(f"{address}en/compare/single/")
        assert rows(page) == [BEES]
        expect(page.get_by_role("status")).to_have_text("1 of 1 papers shown")
        expect(page.locator(".dz-tools").get_by_label("Year")).to_have_count(0)  # nothing to choose from
        page.goto(f"{address}en/compare/empty/")
        expect(page.get_by_text("There is nothing here yet.")).to_be_visible()
        expect(page.get_by_role("table")).to_have_count(0)
        expect(page.get_by_role("search", name="Tools")).to_have_count(0)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    library = ToyLibrary(tmp_path_factory.mktemp("large") / "toy")
    write_large_library(library)
    built = library.build()
    assert built.succeeded, built.message
    return library


def test_of_a_table_of_thousands_of_cells_the_page_has_the_first_rows(page: Page, large: ToyLibrary) -> None:
    for edition in ("en", "parallel"):
        assert (large.site / edition / "compare/large/index.html").stat().st_size < 500_000
    page.goto((large.site / "en/compare/large/index.html").as_uri())
    shown = len(rows(page))
    expect(page.locator(".dz-cut")).to_contain_text(f"the first {shown} of {PAPERS} rows")
    page.locator(".dz-cut a").click()
    expect(page.get_by_role("link", name="CSV")).to_be_in_viewport()
    table = (large.site / "data/compare/large.en.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table)))) == 1 + PAPERS


def test_a_long_table_stays_usable(page: Page, large: ToyLibrary) -> None:
    page.set_default_timeout(60_000)
    page.goto((large.site / "en/compare/large/index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    cells = page.locator("tbody tr td:nth-of-type(2)").all_inner_texts()
    numbers = sorted(int(found[1]) for cell in cells if (found := re.search(r"(\d+) times", cell)))
    assert len(numbers) == len(rows(page)) > 40
    press(page, "Sort by Facet 1")
    first = page.get_by_role("table").locator("tbody tr").first.locator("td").nth(1)
    expect(first).to_contain_text(f"{numbers[0]} times")
    press(page, "Sort by Facet 1")
    expect(first).to_contain_text(f"{numbers[-1]} times")
    page.locator(".dz-tools").get_by_label("Author").select_option("Author 3")
    expect(page.get_by_role("status")).to_contain_text(f"of {len(numbers)} papers shown")
    assert 0 < len(rows(page)) < 20
    press(page, "Swap rows and columns")
    assert len(rows(page)) == FACETS
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_a_very_long_title_takes_a_few_lines_and_is_told_when_pointed_at(page: Page, large: ToyLibrary) -> None:
    page.set_default_timeout(60_000)
    page.goto(f"{(large.site / 'en/compare/large/index.html').as_uri()}?transpose&year=2024&q=title")
    head = page.get_by_role("columnheader").filter(has_text="A very long title").locator(".dz-name")
    box = head.bounding_box()
    assert box is not None
    assert box["height"] < 120
    assert (head.get_attribute("title") or "").count("A very long title") == 12


# on a phone, on paper


def test_on_a_phone_a_row_is_a_card_and_still_a_row(page: Page, toy: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{toy}{COUNTING}")
    table = page.get_by_role("table")
    assert rows(page) == [BALCONY, BEES, MOTHS, HIVES]
    cells = table.get_by_role("row").nth(2).get_by_role("cell")
    boxes = [cells.nth(number).bounding_box() for number in range(3)]
    assert all(box is not None and 300 < box["width"] < 390 for box in boxes)
    label = cells.first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Methods"'
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) <= 0
    open_menu(page, "Tools")
    page.get_by_role("combobox", name="Sort").select_option("Figures · descending")
    assert rows(page) == [BEES, HIVES, BALCONY, MOTHS]
    press(page, "Show as a table")
    assert query(page).endswith("view=table")
    first, second = (cells.nth(number).bounding_box() for number in range(2))
    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]
    assert page.evaluate(overflow) <= 0
    page.go_back()
    assert rows(page) == [BEES, HIVES, BALCONY, MOTHS]
    expect(page.get_by_role("button", name="Show as a table")).to_have_attribute("aria-pressed", "false")


def test_tools_on_a_phone_can_be_hit_with_a_thumb(page: Page, toy: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{toy}{COUNTING}")
    open_menu(page, "Tools")
    open_menu(page, "Columns")
    tools = page.get_by_role("search").locator("button, select, summary, input[type=search]").all()
    heights = {tool.inner_text(): box["height"] for tool in tools if tool.is_visible() and (box := tool.bounding_box())}
    assert len(heights) > 8
    assert [(tool, height) for tool, height in heights.items() if height < 44] == []


def test_head_and_first_column_stay_while_the_table_scrolls(page: Page, address: str) -> None:
    page.goto(f"{address}en/compare/positions/")
    region = page.get_by_role("region", name="Positions")
    region.evaluate("region => region.scrollTo(300, 400)")
    frame = region.bounding_box()
    corner = page.get_by_role("columnheader", name="Paper").bounding_box()
    assert frame is not None
    assert corner is not None
    assert abs(corner["x"] - frame["x"]) <= 2
    assert abs(corner["y"] - frame["y"]) <= 2


def test_a_wide_table_is_printed_across_the_paper_and_whole(page: Page, address: str) -> None:
    page.goto(f"{address}en/compare/positions/")
    sheets = page.pdf(prefer_css_page_size=True)
    sizes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([^\]]+)\]", sheets)}
    assert any(width > height for _, _, width, height in sizes)
    page.get_by_role("table").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="More").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="More").first).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    clipped = page.locator("td > ul").evaluate_all(
        "lists => lists.filter(one => one.scrollHeight > one.clientHeight + 1)"
    )
    assert clipped == []
