"""The form on the page about contributing: what is typed into it is the summary that comes out, it says what `check`
says, and nothing is lost on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from duizhao.diagnostics import Findings, Severity, said
from duizhao.diagnostics.findings import SEVERITIES
from duizhao.model.summary import Summary
from duizhao.summaries import emit, nodes
from duizhao.summaries.loading import load_library
from duizhao.summaries.reading import Reading
from duizhao.summaries.summary_file import summary_of, summary_shape
from duizhao.summaries.values import values_of
from tests.browser.accessibility import turn_dark
from tests.browser.axe import thin_out, violations
from tests.browser.filling import Form, Told
from tests.browser.screens import PHONE, WIDE
from tests.published import ROOT
from tests.rendering.test_hostile_text import HOSTILE
from tests.toy import ToyLibrary

pytestmark = pytest.mark.browser

LIBRARY = load_library(ROOT / "summaries").library
PAPER = "zhang-2024"
REFUSED = "no storage here"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert set(faults) <= {REFUSED}


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> ToyLibrary:
    """The toy library with a page about contributing, in a repository whose host is known."""
    library = ToyLibrary(tmp_path_factory.mktemp("form") / "toy")
    settings = library.file("mkdocs.yml").read_text(encoding="utf-8")
    library.write("mkdocs.yml", f"{settings}\nrepo_url: https://github.com/bees/lib\nedit_uri: edit/main/docs/\n")
    library.write("docs/zh/contribute.md", "# 参与\n\n## 检查\n\n运行检查。\n")
    library.write("docs/en/contribute.md", "# Contribute\n\n## Check\n\nRun the check.\n")
    built = library.build()
    assert built.succeeded, built.message
    return library


def on_disk(site: Path, edition: str = "en", anchor: str = "") -> str:
    return f"{(site / edition / 'contribute/index.html').as_uri()}{anchor}"


def read(yaml: str, id: str) -> Summary:
    findings = Findings()
    node = nodes.parse(yaml, f"{id}.yml", findings)
    assert node is not None, list(findings)
    values = summary_shape(LIBRARY.facets).read(node, Reading(findings))
    assert findings.count(Severity.ERROR) == 0, list(findings)
    assert values is not None
    return summary_of(values, id, LIBRARY.papers[id].path, LIBRARY.facets)


def test_a_whole_summary_typed_in_comes_out_as_it_is(page: Page, site: Path) -> None:
    summary = LIBRARY.papers[PAPER]
    form = Form(page, on_disk(site)).begin("typed-in").fill(values_of(summary, LIBRARY.facets))
    assert read(form.yaml(), PAPER) == summary


def test_a_summary_that_is_there_comes_out_as_it_is_but_for_what_was_changed(page: Page, site: Path) -> None:
    page.goto((site / f"zh-hans/papers/{PAPER}/index.html").as_uri())
    assert page.locator('script[src*="duizhao-form"]').count() == 0, "only the form's page pays for it"
    correct = page.get_by_role("link", name="在网页上更正").evaluate("(link) => link.search")
    form = Form(page, on_disk(site, "zh-hans", correct))
    for key in ("paper", "mechanisms", "method", "statistics", "works"):
        form.section(key)
    assert read(form.yaml(), PAPER) == LIBRARY.papers[PAPER]
    assert len(form.files()) == 1, "nothing has changed yet"
    form.field("question", "zh").fill("问\n题：\n谁 来\n  答？")
    changed, whole = form.files()
    assert "问题：谁 来答？" in changed
    assert changed.startswith("question:\n  zh: ")
    assert read(whole, PAPER).answers["question"].points[0].text.zh == "问题：谁 来答？"
    assert whole.replace(changed, "") == form.yaml().replace(changed, "")
    expect(form.editor).to_contain_text("没有原文件的注释")


def test_yaml_is_laid_out_as_the_tool_lays_it_out(page: Page, site: Path) -> None:
    values = [values_of(summary, LIBRARY.facets) for summary in LIBRARY.papers.values()]
    values.append(
        {"odd": ["", " x", "a: b", "a #b", "-1", "…", "yes", "1.10", "0x1", "12:30", "\"\\'", "x,y", "[[a]]", "\u3000"]}
    )
    page.goto(on_disk(site))
    page.locator(".dz-form__stage").wait_for()
    for value in values:
        written = page.evaluate("(value) => duizhao.form.yaml(value)", value)
        assert written.replace("\n\n", "\n") == emit.document(value)


WRONG: dict[str, Any] = {
    "paper": {
        "title": {"zh": "只有中文"},
        "authors": ["lu-xiaolna", "wild-bees", {"en": "English only"}],
        "issued": "2024-13",
        "received": "２０２４",
        "doi": "https://doi.org/10.1000/1",
        "issn": "1234-567",
        "urls": ["www.example.org", "https://a.example/蜂"],
        "language": "Chinese",
    },
    "themes": ["wild-bee", "Wild-Bees", "野蜂", "moths", "moths", "nothing-like-it"],
    "question": {"zh": "见[[wild-beess]]与[[坏", "en": "See [[nowhere-at-all|words]] and ]]"},
    "methods": [{"is": "traps", "zh": "无处", "en": "nowhere"}],
    "findings": [
        {"zh": "没有位置", "en": "No place", "themes": ["moths"]},
        {"at": "一", "id": "Dry Years"},
        {"en": "English only", "at": "x" * 81, "id": "works"},
        {"zh": "甲", "en": "a", "at": "三", "parts": [{"zh": "分点", "themes": ["mohts"]}]},
    ],
    "counts": [
        {"value": "三", "unit": "%", "what": {"zh": "甲"}, "year": "2024/2020", "at": "一"},
        {"value": "1，200", "at": "二", "year": "2021-02-30"},
    ],
    "materials": [{"zh": "无址", "en": "no address"}, {"url": "ftp://example.org", "zh": "甲", "en": "a"}],
    "works": ["hollis-2015", "holis-2015", "hollis-2015"],
    "summary": {"reviewed": "yesterday"},
}


MISLEADING = {"question": {"zh": "甲\u200b乙\u00ad", "en": "a\u202eb\u2028c \x01 d"}}
"""What keeps a whole file from being read, so that nothing else is told of it."""


@pytest.mark.parametrize(("edition", "language"), [("en", "en"), ("zh-hans", "zh")])
def test_it_finds_what_check_finds_in_the_same_words(page: Page, toy: ToyLibrary, edition: str, language: str) -> None:
    form = Form(page, on_disk(toy.site, edition)).begin("wrong").fill(WRONG)
    found = form.findings()
    expected = checked(toy, form.yaml(), language)
    assert sorted(found - expected) == sorted(expected - found)


def test_characters_that_mislead_are_refused_in_the_same_words(page: Page, toy: ToyLibrary) -> None:
    form = Form(page, on_disk(toy.site)).begin("wrong").fill({"paper": {"title": {"zh": "甲", "en": "A"}}} | MISLEADING)
    found = {told for told in form.findings() if told.severity == "error"}
    assert found == checked(toy, form.yaml(), "en")
    assert len(found) == 4, "a line separator is read as white space"


def checked(toy: ToyLibrary, yaml: str, language: str) -> set[Told]:
    """What `check` says of a file in the library."""
    toy.write("papers/wrong.yml", yaml)
    loaded = toy.load()
    toy.delete("papers/wrong.yml")
    return {
        Told(said(SEVERITIES[one.severity], language), said(one.message, language), said(one.hint, language))
        for one in loaded.findings
        if one.place.path.endswith("wrong.yml")
    }


def test_what_is_half_written_is_there_after_a_reload(page: Page, toy: ToyLibrary) -> None:
    form = Form(page, on_disk(toy.site)).begin("half")
    form.fill({"paper": {"title": {"zh": "半篇"}}, "findings": [{"zh": "一", "at": "一"}, {"en": "Two"}]})
    before = form.yaml()
    form.fill({"counts": [{"value": "3"}]})
    page.reload()  # within the pause
    page.get_by_role("button", name="Continue 半篇").click()
    assert form.yaml().startswith(before)
    assert 'value: "3"' in form.yaml() or "value: 3" in form.yaml()
    expect(form.editor.locator("[name=file]")).to_have_value("half")
    page.goto(on_disk(toy.site, "zh-hans", "#edit=bees"))
    form.field("question", "zh").fill("改了的问题")
    expect(form.editor.locator(".dz-form__stored")).to_have_text("草稿已存在本设备。")
    page.reload()
    expect(form.field("question", "zh")).to_have_value("改了的问题")
    form.editor.get_by_role("button", name="丢弃草稿").click()
    drafts = page.locator(".dz-form__draft-name")
    expect(drafts).to_have_text(["半篇"])
    page.get_by_role("button", name="丢弃草稿：半篇").click()
    expect(drafts).to_have_count(0)


def test_it_says_so_where_nothing_can_be_kept(page: Page, toy: ToyLibrary) -> None:
    page.add_init_script(
        "Object.defineProperty(globalThis, 'localStorage', {get() { throw new Error('no storage here') }})"
    )
    form = Form(page, on_disk(toy.site)).begin("unkept").fill({"setting": "city"})
    expect(form.editor.locator(".dz-form__stored")).to_contain_text("This browser keeps nothing")
    assert form.yaml().endswith("setting: city\n")


def test_hostile_text_stays_text(page: Page, toy: ToyLibrary) -> None:
    text = " ".join((*HOSTILE, "\\", "'", "- x", "{a: b}", "#", "__proto__", "`${1}`"))
    pair = {"zh": text, "en": text}
    values = {
        "paper": {"title": pair, "authors": [pair], "venue": pair, "volume": text, "keywords": [pair]},
        "question": {**pair, "at": "1", "quote": text},
        "findings": [{**pair, "at": "1", "parts": [pair]}],
        "counts": [{"value": "1", "unit": text, "what": pair, "at": "1"}],
        "summary": {"authors": [text], "license": text},
    }
    form = Form(page, on_disk(toy.site)).begin("hostile").fill(values)
    assert {told.severity for told in form.findings()} == {"warning"}
    node = nodes.parse(form.yaml(), "", Findings())
    assert plain(node) == json.loads(json.dumps(values))
    form.editor.locator(".dz-form__preview > summary").click()
    preview = form.editor.locator(".dz-form__page")
    assert (preview.text_content() or "").count(text) >= 6
    page.get_by_role("button", name="Back").click()
    expect(page.locator(".dz-form__draft-name")).to_have_text(text)
    unwanted = "img[src=x], svg[onload], style, script"
    assert page.locator(".dz-form").locator(unwanted).count() == 0


def plain(node: nodes.Node | None) -> Any:
    if isinstance(node, nodes.Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return [plain(item) for item in node.items] if isinstance(node, nodes.Sequence) else node and node.value


def test_a_point_is_written_moved_and_removed_by_keyboard(page: Page, toy: ToyLibrary) -> None:
    form = Form(page, on_disk(toy.site)).begin()
    keys = page.keyboard
    page.locator("[name=file]").focus()
    keys.type("by-keys")
    form.editor.locator('[data-key="findings"] > summary').focus()
    for key in ("Enter", "Tab", "Tab"):  # open; past whether there is anything
        keys.press(key)
    keys.press("Enter")  # add one, which takes the focus
    keys.type("甲")
    for text in ("A", "一"):
        keys.press("Tab")
        keys.type(text)
    keys.press("Tab")
    keys.type("wild")
    keys.press("ArrowDown")
    expect(page.locator("[role=combobox]:focus")).to_have_attribute("aria-activedescendant", re.compile("dz-form-"))
    keys.press("Enter")
    form.editor.get_by_role("button", name="Add: Findings").focus()
    keys.press("Enter")
    keys.type("乙")
    keys.press("Alt+ArrowUp")
    expect(page.locator(".dz-form__live")).to_have_text("Now Findings 1")
    assert [point["zh"] for point in plain(nodes.parse(form.yaml(), "", Findings()))["findings"]] == ["乙", "甲"]
    assert "themes: [wild-bees]" in form.yaml()
    form.editor.get_by_role("button", name="Remove Findings 1").focus()
    keys.press("Enter")
    assert page.evaluate("document.activeElement.ariaLabel") == "Remove Findings 1"
    form.editor.get_by_role("button", name="To the findings").focus()
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Enter")  # on the first finding
    assert page.evaluate("document.activeElement.closest('[data-key]').dataset.key") == "paper"


def test_what_is_new_is_entered_beside_the_summary(page: Page, toy: ToyLibrary) -> None:
    form = Form(page, on_disk(toy.site)).begin("new-people")
    form.fill({"paper": {"title": {"zh": "甲", "en": "A"}, "authors": ["wang-wu"]}})
    assert "unknown" not in form.yaml()
    form.editor.get_by_role("button", name="Enter “wang-wu”").click()
    entry = form.editor.locator('[data-kind="person"]')
    entry.locator("[name=zh]").first.fill("王五")
    entry.locator("[name=en]").first.fill("Wang Wu")
    assert {told.severity for told in form.findings()} == {"warning"}
    toy.write("papers/new-people.yml", form.files()[0])
    people = toy.file("people.yml").read_text(encoding="utf-8")
    toy.write("people.yml", people + form.files()[1])
    assert not [told for told in toy.check() if "error" in told]
    toy.delete("papers/new-people.yml")
    toy.write("people.yml", people)


def test_the_host_of_the_repository_gets_what_an_address_can_hold(page: Page, toy: ToyLibrary, site: Path) -> None:
    form = Form(page, on_disk(toy.site)).begin("handed-in").fill({"question": {"zh": "问", "en": "Q"}})
    yaml = form.yaml()
    make = form.editor.get_by_role("link", name="Make this file")
    address = urlsplit(make.get_attribute("href") or "")
    assert address._replace(query="").geturl() == "https://github.com/bees/lib/new/main/summaries/papers"
    assert parse_qs(address.query) == {"filename": ["handed-in.yml"], "value": [yaml]}
    form.field("question", "zh").fill("问" * 700)
    form.yaml()
    assert urlsplit(make.get_attribute("href") or "").query == "filename=handed-in.yml"
    expect(form.editor).to_contain_text("paste it there")
    form = Form(page, on_disk(toy.site, anchor="#edit=balcony-flowers"))
    page.reload()
    form.yaml()
    edit = form.editor.get_by_role("link", name="Edit this file")
    expect(edit).to_have_attribute(
        "href", "https://github.com/bees/lib/edit/main/summaries/papers/city/balcony-flowers.yml"
    )
    form = Form(page, on_disk(site)).begin("by-mail")
    form.yaml()
    expect(form.editor).to_contain_text("Send the file to the editors")
    assert form.editor.locator("a[target]").count() == 0


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_open_form_is_accessible(browser: Browser, toy: ToyLibrary, screen: Any) -> None:
    context = browser.new_context(viewport=screen, reduced_motion="reduce")
    page = context.new_page()
    form = Form(page, on_disk(toy.site, "parallel", "#edit=bees"))
    for key in ("findings", "methods", "counts", "works"):
        form.section(key)
    form.field("paper", "issued").fill("2024-13")
    form.yaml()
    form.editor.locator(".dz-form__preview > summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    thin_out(page)
    assert violations(page) == []
    if screen is WIDE:  # the colours are those of the phone
        turn_dark(page)
        assert violations(page, colours_only=True) == []
    context.close()


def test_without_scripts_the_page_names_the_other_ways(browser: Browser, toy: ToyLibrary) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(on_disk(toy.site))
    told = page.locator(".dz-form noscript p")
    expect(told).to_be_visible()
    assert "The form needs scripts" in told.inner_text()
    context.close()
