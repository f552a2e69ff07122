"""Reports of changes as people and programs read them, and what strangers' texts cannot do in them."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import markdown  # type: ignore[import-untyped]  # it has no stubs, and tests alone use it
import pytest

from duizhao.building.comparing import compare
from duizhao.rendering.changes.as_json import as_json
from duizhao.rendering.changes.as_markdown import LONGEST, as_markdown
from duizhao.rendering.changes.as_text import as_text
from duizhao.rendering.changes.inert_markdown import PARTING, escaped
from duizhao.rendering.changes.report import Report, Side
from duizhao.site.running import Outcome, find_settings
from scripts.ci.comment import read_report
from tests.toy import TOY, ToyLibrary

BEES, MOTHS = "papers/bees.yml", "papers/night-moths.yml"


def report_on(library: ToyLibrary) -> Report:
    """What lies between the toy library and this copy of it, as if it had been at a commit."""
    settings = find_settings(library.root / "mkdocs.yml")
    assert not isinstance(settings, Outcome)
    report = compare(settings, str(TOY))
    return report._replace(base=Side("main", "0123456789abcdef"))


@pytest.fixture
def report(library: ToyLibrary) -> Report:
    """A bit of everything."""
    library.edit(BEES, "十时前后最高", "十一时前后最高")
    library.edit(BEES, "the bees are active earlier", "the bees come out late")
    library.edit(BEES, "findings:\n", 'findings:\n  - {zh: "“城市蜂群”见[[transect]]。", at: 三, themes: [moths]}\n')
    library.edit(BEES, "authors: [lu-xiaolan, yu-song]", "authors: [yu-song, lu-xiaolan]")
    library.edit(BEES, "setting: city", "setting: meadow")
    library.edit(MOTHS, "caveats: {absent: not-addressed}", "caveats: {absent: not-in-source}")
    library.edit(MOTHS, "id: street-lamps", "id: lamps")
    library.edit(MOTHS, "issued: 2021-09-30", "issued: 2021-10")
    library.edit("themes.yml", "en: City green", "en: Urban green")
    library.edit("glossary.yml", "en: colony}", "en: bee colony}")
    library.delete("papers/orchard-hives.yml")
    library.edit("glossary.yml", "{zh: 授粉, in: [orchard-hives]}", "{zh: 授粉}")
    library.edit("comparisons.yml", "papers: [bees, orchard-hives]", "papers: [bees]")
    library.write(
        "papers/new-hives.yml",
        """paper:
  title: {zh: 新蜂箱, en: New Hives}
  issued: 2025
themes: [orchards]
question: {zh: 蜂箱多高？, en: How high is a hive?, at: 1}
counts:
  - {value: "3", unit: {zh: 米, en: metres}, what: {zh: 高, en: Height}, bound: about, at: 2}
""",
    )
    return report_on(library)


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DUIZHAO_LANG", request.param)
    return str(request.param)


@pytest.mark.usefixtures("language")
def test_text(report: Report, golden: Callable[[str], None]) -> None:
    golden(as_text(report))


@pytest.mark.usefixtures("language")
def test_markdown(report: Report, golden: Callable[[str], None]) -> None:
    golden(as_markdown(report))


@pytest.mark.usefixtures("language")
def test_json(report: Report, golden: Callable[[str], None]) -> None:
    golden(as_json(report))


def test_colours_are_besides_the_signs(report: Report) -> None:
    coloured = as_text(report, colours=True)
    assert "\x1b[31m[-City-]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == as_text(report)


def test_nothing_changed(library: ToyLibrary) -> None:
    report = report_on(library)
    assert (report.changes, report.found, report.settled) == ((), (), ())
    assert as_text(report).splitlines()[0] == "nothing that readers see has changed"
    assert as_markdown(report).startswith("**nothing that readers see has changed**\n")
    assert json.loads(as_json(report))["changes"] == []


@pytest.mark.usefixtures("language")
def test_a_report_is_one_that_may_be_posted(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text(as_markdown(report), encoding="utf-8")
    assert read_report(file) == as_markdown(report).strip()


HOSTILE = (
    "@org/team and @everybody",
    "fixes #12, org/repo#34, GH-56, !78, ~bug, %v1, $9",
    "![beacon](https://far.example/x.png)",
    "[here](//far.example) [there][1] [1]: www.far.example",
    "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "</details></summary><h1>merged</h1>",
    "<!-- hidden --> &commat;someone &lt;b&gt;",
    "a | b || c `code` ```fence``` ~~gone~~ **loud** __loud__",
    "$\\frac{1}{2}$ :rocket: someone@far.example http://far.example",
    "d670460b4b4aece5915caf5c68d12f560a9fe3e4",
    "---",
    "1. one",
)


def hostile(library: ToyLibrary, text: str) -> Report:
    """The text stands everywhere: in what is new, in what is changed, in names and in lists."""
    quoted = "'" + text.replace("'", "''") + "'"
    library.edit("themes.yml", "label: {zh: 果园, en: Orchards}", f"label: {{zh: {quoted}, en: {quoted}}}")
    library.edit("facets.yml", "label: {zh: 不足, en: Caveats}", f"label: {{zh: {quoted}, en: {quoted}}}")
    library.edit("comparisons.yml", "label: {zh: 总览, en: Overview}", f"label: {{zh: {quoted}, en: {quoted}}}")
    library.edit(BEES, "zh: 只看了两个夏天。, en: Only two summers were watched.", f"zh: {quoted}, en: {quoted}")
    library.edit(MOTHS, "title: {zh: 夜里的访客, en: Visitors by Night, supplied: [zh]}", f"title: {quoted}")
    library.write(
        "papers/hostile.yml",
        f"paper:\n  title: {{zh: {quoted}, en: {quoted}}}\n  authors: [{{zh: {quoted}, en: {quoted}}}]\n"
        f"question: {{zh: {quoted}, at: {quoted}}}\ncaveats: [{{zh: {quoted}, en: {quoted}, at: {quoted}}}]\n",
    )
    return report_on(library)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_in_markdown(library: ToyLibrary, text: str, tmp_path: Path) -> None:
    report = as_markdown(hostile(library, text))
    file = tmp_path / "report.md"
    file.write_text(report, encoding="utf-8")
    read_report(file)
    unfolded = re.sub(r"</?(?:details|summary)>", "\n", report)
    made = markdown.markdown(unfolded, extensions=["tables"], tab_length=2)
    assert set(re.findall(r"<(/?[^ >]+)", made)) <= {
        f"{slash}{tag}" for slash in ("", "/") for tag in ("p", "ul", "li", "strong", "b", "del", "ins", "code")
    }
    seen = html.unescape(re.sub(r"<[^>]+>", "", made))
    assert seen.replace("\u200b", "").count(" ".join(text.split())) >= 5
    for read_by_hosts in (r"@\w", r"[#!~%$]\w", r"://", r"\bwww\.", r":rocket:", r"GH-\d", r"\b[0-9a-f]{40}\b"):
        assert not re.search(read_by_hosts, re.sub(r"`[^`]*`", "", html.unescape(report))), read_by_hosts


@pytest.mark.parametrize("text", ["\x1b[31mred\x1b[0m", "a\x07b", "\u202egnp.exe", "one\r\n::error::two"])
def test_nothing_is_obeyed_by_a_terminal(text: str) -> None:
    """No such text comes out of a file, which refuses it; so it is not the file that is relied on."""
    report = Report(Side("main\x1b[0m"), Side(f"{text}"))
    shown = as_text(report)
    assert len(shown.splitlines()) == 2
    assert all(line.isprintable() for line in shown.splitlines())
    assert all(line.isprintable() for line in as_markdown(report).splitlines())


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain 中文，“引号”。", "plain 中文，“引号”。"),
        ("3.5%, A&B", f"3.5%, A&#38;{PARTING}B"),
        ("2024-05", "2024-05"),
        ("1234567 visits", "1234567 visits"),
        ("deadbeef", f"dea{PARTING}dbeef"),
        ("a\n b", "a b"),
    ],
)
def test_ordinary_text_stays_as_readable_as_can_be(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


def test_a_comment_has_room_for_what_fits_and_counts_the_rest(library: ToyLibrary) -> None:
    for number in range(120):
        points = "".join(
            f"  - {{zh: 第{number}篇第{one}条，说的是蜂与花。, en: Point {one} of {number}., at: 一}}\n"
            for one in range(1, 20)
        )
        library.write(f"papers/p{number}.yml", f"paper: {{title: {{zh: 题, en: T{number}}}}}\nfindings:\n{points}")
    report = as_markdown(report_on(library))
    assert 50_000 < len(report) <= LONGEST
    assert report.startswith("**120 papers added, 2280 points added")
    left_out = re.search(r"papers left out here for want of room: (\d+)", report)
    assert left_out
    assert int(left_out[1]) + report.count("<details><summary><b>T") == 120
    assert report.count("<details>") == report.count("</details>")


def test_a_paper_with_very_much_to_say_is_cut(library: ToyLibrary) -> None:
    points = "".join(f"  - {{zh: 第{one}条, en: 'Point {one}', at: 一}}\n" for one in range(4000))
    library.write("papers/long.yml", f"paper: {{title: {{zh: 题, en: T}}}}\nfindings:\n{points}")
    library.edit(BEES, "访花率在正午最低", "访花率" + "在正午最低" * 5000)
    report = as_markdown(report_on(library))
    assert len(report) <= LONGEST
    assert "more lines" in report
    assert "characters more)" in report


def test_of_many_anchors_that_move_those_the_library_links_to_are_told(library: ToyLibrary) -> None:
    points = "".join(f'  - {{zh: 第{number}点。, en: "Point {number}.", at: 一}}\n' for number in range(8))
    library.write(BEES, library.file(BEES).read_text("utf-8").replace("findings:\n", f"findings:\n{points}"))
    before = library.root.parent / "before"
    shutil.copytree(library.summaries, before)
    library.edit(BEES, "findings:\n", "findings:\n  - {zh: 新的一点。, en: A new point., at: 一}\n")
    settings = find_settings(library.root / "mkdocs.yml")
    assert not isinstance(settings, Outcome)
    told = as_text(compare(settings, str(before)))
    assert "#findings-1: was" in told
    assert "#findings-3: was" not in told
    assert "more anchors, to which nothing in the library links, now lead elsewhere as well: #findings-2 … " in told
