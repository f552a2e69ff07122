"""A reader finds the way through lists that stand in parts, and whoever has an address of an entry is led to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import complaints
from tests.browser.serving import served
from tests.published import broken_links
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

PAPERS, WORKS = 230, 260
CITED = "zhang-2014-39"
PARTS = (
    "papers/",
    "papers/2024_2/",
    "works/",
    "works/zh_/",
    "works/zhan_/",
    "status/",
    "status/2024_/",
    f"works/{CITED}/2024_/",
)
EDITIONS = ("zh-hans", "zh-hant", "en", "parallel")


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library with many papers and works, published with an address."""
    library = ToyLibrary(tmp_path_factory.mktemp("listed") / "toy")
    settings = library.file("mkdocs.yml").read_text(encoding="utf-8")
    library.write("mkdocs.yml", f"{settings}\nsite_url: https://bees.example/lib/\n")
    works = library.file("works.yml").read_text(encoding="utf-8")
    families = ("zhang", "zhao", "an")
    library.write("works.yml", works + "".join(_work(families[n % 13 % 3], n) for n in range(WORKS)))
    for number in range(PAPERS):
        library.write(f"papers/many-{number}.yml", _paper(number))
    built = library.build()
    assert built.succeeded, built.message
    return library


def _work(family: str, number: int) -> str:
    year = 2000 + number % 25
    return f"{family}-{year}-{number}:\n  title: {{zh: 文{number}, en: Work {number}}}\n  issued: {year}\n"


def _paper(number: int) -> str:
    title = f"{{zh: 论文{number}, en: Paper {number}}}"
    return f"paper:\n  title: {title}\n  issued: {2023 + (number > 20)}\nworks: [{CITED}]\n"


@pytest.fixture(scope="module")
def address(listed: ToyLibrary) -> Iterator[str]:
    with served(listed.site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_an_address_of_a_work_leads_to_where_it_stands(page: Page, address: str, listed: ToyLibrary) -> None:
    """Be it that of the whole list, or of a part that was divided since; from a copy on disk, too."""
    for start in (address, f"{listed.site.as_uri()}/"):
        end = "works/zhan_/" if start == address else "works/zhan_/index.html"
        for path in ("works/", "works/zh_/"):
            there = path if start == address else f"{path}index.html"
            page.goto(f"{start}en/{there}#{CITED}")
            page.wait_for_url(f"{start}en/{end}#{CITED}")
            expect(page.locator(f"#{CITED}")).to_be_in_viewport()


def test_what_is_nowhere_leads_to_the_part_it_would_be_in(page: Page, address: str) -> None:
    page.goto(f"{address}en/works/#zz-2020")
    page.wait_for_url(f"{address}en/works/z_/#zz-2020")
    page.goto(f"{address}en/works/#qin-2020")
    expect(page.get_by_role("heading", name="Works", exact=True)).to_be_visible()
    assert page.url == f"{address}en/works/#qin-2020"


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_paper_links_straight_to_the_works_it_cites(page: Page, address: str, edition: str) -> None:
    page.goto(f"{address}{edition}/papers/many-0/")
    page.locator(f'a[href$="#{CITED}"]').first.click()
    page.wait_for_url(f"{address}{edition}/works/zhan_/#{CITED}")
    expect(page.locator(f"#{CITED}")).to_be_in_viewport()


def test_a_reader_turns_the_pages_of_a_year_and_changes_the_edition(page: Page, address: str) -> None:
    page.goto(f"{address}en/papers/")
    page.get_by_role("navigation", name="By year").get_by_role("link", name="2024").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Papers · 2024 (1/3)")
    page.get_by_role("link", name="Next page 2024 (2/3)").click()
    page.wait_for_url(f"{address}en/papers/2024_2/")
    current = page.get_by_role("navigation", name="By year").locator("[aria-current]")
    assert [(link.inner_text(), link.get_attribute("aria-current")) for link in current.all()] == [
        ("2024", "true"), ("2", "page"),
    ]  # fmt: skip
    page.locator('.dz-switch [data-edition="zh-hant"]').click()
    page.wait_for_url(f"{address}zh-hant/papers/2024_2/")
    assert page.title().startswith("論文 · 2024（2/3）")


def test_every_paper_is_met_by_turning_pages(page: Page, address: str, listed: ToyLibrary) -> None:
    page.goto(f"{address}en/papers/2024_/")
    met: list[str] = []
    while True:
        met += [str(link.get_attribute("href")) for link in page.locator(".dz-card__title a").all()]
        after = page.locator('.dz-turning [rel="next"]')
        if not after.count():
            break
        after.click()
        page.wait_for_load_state()
    papers = {
        folder.name for folder in (listed.site / "en/papers").iterdir() if folder.is_dir() and "_" not in folder.name
    }
    assert len(met) == len(set(met))
    assert {address.rstrip("/").split("/")[-1] for address in met} == papers


def test_who_cites_a_work_is_told_in_full(page: Page, address: str) -> None:
    page.goto(f"{address}en/works/zhan_/")
    page.locator(f"#{CITED}").get_by_role("link", name=f"+{PAPERS - 20}").click()
    page.wait_for_url(f"{address}en/works/{CITED}/2024_/")
    assert page.locator(".dz-under li").count() == PAPERS - 21
    page.get_by_role("navigation", name="Works").get_by_role("link", name="Works").click()
    page.wait_for_url(f"{address}en/works/")


def test_without_scripts_the_lists_are_browsed_all_the_same(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}parallel/works/")
        page.get_by_role("link", name="Zhan…").click()
        expect(page.locator(f"#{CITED}")).to_be_visible()


def test_a_part_is_reached_and_left_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}en/works/zhan_/")
    page.get_by_role("navigation", name="By initial").get_by_role("link", name="A", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}en/works/a_/")


def test_nobody_is_kept_from_reading_a_part(browser: Browser, address: str) -> None:
    assert list(complaints(browser, f"{address}parallel/", PARTS)) == []


def test_on_a_phone_nothing_sticks_out_and_links_can_be_pressed(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    for path in PARTS:
        page.goto(f"{address}parallel/{path}")
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path
        for link in page.locator(".dz-browse a, .dz-turning a").all():
            box = link.bounding_box()
            assert box is not None
            assert box["height"] >= 40, f"{path}: {link.inner_text()}"
    page.close()


def test_no_link_is_broken_and_no_shell_left(listed: ToyLibrary) -> None:
    assert list(broken_links(listed.site)) == []
    assert not [folder for folder in listed.site.rglob("_*") if folder.is_dir()]


def test_each_part_says_of_itself_where_it_is_and_which(listed: ToyLibrary) -> None:
    titles = {}
    for path in PARTS:
        html = (listed.site / "en" / path / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="https://bees.example/lib/en/{path}">' in html
        titles[path] = html.split("<title>")[1].split("</title>")[0]
    assert len(set(titles.values())) == len(PARTS)
    sitemap = (listed.site / "sitemap.xml").read_text(encoding="utf-8")
    assert all(f"<loc>https://bees.example/lib/zh-hant/{path}</loc>" in sitemap for path in PARTS)
