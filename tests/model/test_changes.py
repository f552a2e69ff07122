"""The table of changes: what a hand did to the toy library, and what that means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.model.changes import Act, Redirected, Unread, changes_between, edits_between
from duizhao.model.changes.matching import out_of_order
from duizhao.model.library import Library
from duizhao.model.summary import Answer, Point, Summary
from duizhao.model.text import Text
from duizhao.summaries.loading import load_library
from tests.model.changes_told import marked, told
from tests.model.libraries import library_of, paper
from tests.toy import TOY, ToyLibrary

BEES, MOTHS, HIVES, FLOWERS = (
    f"papers/{name}.yml" for name in ("bees", "night-moths", "orchard-hives", "city/balcony-flowers")
)
NEW = "  - {zh: 蜂在雨前归巢。, en: Bees return before rain., at: 六, themes: [moths]}\n"
NEW_TOLD = "added | text/zh: {+蜂在雨前归巢。+} | text/en: {+Bees return before rain.+} | at: {+六+} | themes: +moths"
LAMPS_OFF = """  - zh: 熄灯两周后恢复。
    en: It recovers two weeks after the lamps are switched off.
    at: 3.2
    themes: [night-light]
"""
PESTICIDE = (
    "  - {zh: 菜园的农药用量不明。, en: How much pesticide the plots received is not known., at: 五,"
    " themes: [city-green]}\n"
)
CLEAR_DAYS = (
    "      - {zh: 晴天的高峰早于阴天。, en: On clear days the peak comes earlier than under cloud., at: 三（一）1}\n"
)
TITLE = "paper When Wild Bees Visit City Vegetable Plots"

Edit = tuple[str, str, str]
TABLE: dict[str, tuple[list[Edit], str]] = {
    "a character": (
        [(BEES, "十时前后最高", "十一时前后最高")],
        """
bees, Findings: point #findings-1: changed
  text/zh: 访花率在上午十{+一+}时前后最高，访花率在正午最低。
""",
    ),
    "words": (
        [(BEES, "the bees are active earlier", "the bees come out late")],
        """
bees, Findings: point #dry-years: changed
  text/en: In dry years the bees [-are active earlier-]{+come out late+}.
""",
    ),
    "a Traditional wording": (
        [(BEES, "    zh-Hant: 乾旱年份裡，野蜂提早活動。\n", "")],
        """
bees, Findings: point #dry-years: changed
  text/zh-Hant: [-乾旱年份裡，野蜂提早活動。-]
""",
    ),
    "a translation": (
        [(HIVES, "zh: 没有考虑坡向。\n", "zh: 没有考虑坡向。\n    en: Slope was not considered.\n")],
        """
orchard-hives, Caveats: point #caveats-1: changed
  text/en: {+Slope was not considered.+}
""",
    ),
    "a text facet written anew is still that text": (
        [
            (MOTHS, "Do street lamps keep moths from flowers?", "What happens?"),
            (MOTHS, "路灯是否减少蛾类的访花？", "怎样？"),
        ],
        """
night-moths, Question: text #question-1: changed
  text/zh: [-路灯是否减少蛾类的访花-]{+怎样+}？
  text/en: [-Do street lamps keep moths from flowers-]{+What happens+}?
""",
    ),
    "a locator; parts that take it over are silent": (
        [
            (MOTHS, "at: 3.1", "at: 3.3"),
            (BEES, "at: 三（一）\n    themes: [wild-bees]\n    parts", "at: 四\n    parts"),
        ],
        """
bees, Findings: point #findings-1: changed
  at: [-三（一）-]{+四+}
  themes: -wild-bees
night-moths, Findings: point #street-lamps: changed
  at: [-3.1-]{+3.3+}
""",
    ),
    "themes of a point": (
        [(MOTHS, "themes: [night-light, moths]", "themes: [moths, orchards]")],
        """
night-moths, Findings: point #street-lamps: changed
  themes: +orchards -night-light
""",
    ),
    "a point at the end": (
        [(BEES, "\ncounts:", f"{NEW}\ncounts:")],
        """
bees, Findings: point #findings-4: added
  text/zh: {+蜂在雨前归巢。+}
  text/en: {+Bees return before rain.+}
  at: {+六+}
  themes: +moths
""",
    ),
    "a point put in front changes no other, but where links lead": (
        [(FLOWERS, "findings:\n", f"findings:\n{NEW}")],
        """
balcony-flowers, Findings: point #findings-1: added
  text/zh: {+蜂在雨前归巢。+}
  text/en: {+Bees return before rain.+}
  at: {+六+}
  themes: +moths
balcony-flowers, Findings: links to points here now lead elsewhere
  #findings-1: was Single flowers do be, #findings-2; now Bees return before r
""",
    ),
    "a point taken out": (
        [(MOTHS, LAMPS_OFF, "")],
        """
night-moths, Findings: point #findings-2: removed
  text/zh: [-熄灯两周后恢复。-]
  text/en: [-It recovers two weeks after the lamps are switched off.-]
  at: [-3.2-]
  themes: -night-light
""",
    ),
    "a point in another place": (
        [(MOTHS, LAMPS_OFF, ""), (MOTHS, "findings:\n", f"findings:\n{LAMPS_OFF}")],
        """
night-moths, Findings: point #findings-1: moved
  place: [-2-]{+1+}
night-moths, Findings: links to points here now lead elsewhere
  #findings-2: was It recovers two week, #findings-1; now nothing
""",
    ),
    "a point under another heading": (
        [(BEES, PESTICIDE, ""), (BEES, "\ncounts:", f"{PESTICIDE}\ncounts:")],
        """
bees, Findings: point #findings-4: moved
  facet: +findings -caveats
  place: [-2-]{+4+}
bees, Caveats: links to points here now lead elsewhere
  #caveats-2: was How much pesticide t, #findings-4; now nothing
""",
    ),
    "a part": (
        [(BEES, CLEAR_DAYS, "")],
        """
bees, Findings: point #findings-1-1: removed
  text/zh: [-晴天的高峰早于阴天。-]
  text/en: [-On clear days the peak comes earlier than under cloud.-]
  at: [-三（一）1-]
""",
    ),
    "a part that becomes a point": (
        [(BEES, CLEAR_DAYS, ""), (BEES, "\ncounts:", f"{CLEAR_DAYS[4:]}\ncounts:")],
        """
bees, Findings: point #findings-4: moved
  place: [-1.1-]{+4+}
bees, Findings: links to points here now lead elsewhere
  #findings-1-1: was On clear days the pe, #findings-4; now nothing
""",
    ),
    "an anchor of its own, to which others link": (
        [(BEES, "id: dry-years", "id: drought")],
        """
bees, Findings: point #drought: changed
  id: [-dry-years-]{+drought+}
bees, Findings: links to points here now lead elsewhere
  #dry-years: was In dry years the bee, #drought; now nothing, linked from balcony-flowers
""",
    ),
    "another point in its place": (
        [(HIVES, "zh: 没有考虑坡向。\n    at: 第3页", "zh: 样本很小。\n    en: A small sample.\n    at: 第4页")],
        """
orchard-hives, Caveats: point #caveats-1: added
  text/zh: {+样本很小。+}
  text/en: {+A small sample.+}
  at: {+第4页+}
  themes: +orchards
orchard-hives, Caveats: point #caveats-1: removed
  text/zh: [-没有考虑坡向。-]
  at: [-第3页-]
  themes: -orchards
orchard-hives, Caveats: links to points here now lead elsewhere
  #caveats-1: was 没有考虑坡向。, #; now A small sample.
""",
    ),
    "a choice": (
        [(BEES, "setting: city", "setting: {is: meadow, zh: 草丛。, en: High grass., at: 二}")],
        """
bees, Setting: option #setting-1: changed
  text/zh: {+草丛。+}
  text/en: {+High grass.+}
  at: {+二+}
  option: +meadow -city
""",
    ),
    "one of several options": (
        [(FLOWERS, "methods: [survey]", "methods: [experiment, survey]")],
        """
balcony-flowers, Methods: option #methods-1: added
  option: +experiment
balcony-flowers, Methods: links to points here now lead elsewhere
  #methods-1: was Questionnaire, #methods-2; now Controlled experimen
""",
    ),
    "a figure": (
        [
            (BEES, 'value: "1,204"', 'value: "1,240"'),
            (BEES, "bound: over", "bound: about"),
            (BEES, "year: 2022-06, ", ""),
        ],
        """
bees, Figures: figure #counts-1: changed
  value: [-1,204-]{+1,240+}
  bound: [-over-]{+about+}
bees, Figures: figure #counts-3: changed
  year: [-2022-06-]
""",
    ),
    "an answer that is absent now": (
        [(FLOWERS, "setting: city", "setting: {absent: not-yet}")],
        """
balcony-flowers, Setting: now absent, with the reason given
  absence: {+not-yet+}
balcony-flowers, Setting: option #setting-1: removed
  option: -city
""",
    ),
    "an answer where there was none": (
        [(MOTHS, "caveats: {absent: not-addressed}", f"caveats:\n{NEW}")],
        """
night-moths, Caveats: no longer absent
  absence: [-not-addressed-]
night-moths, Caveats: point #caveats-1: added
  text/zh: {+蜂在雨前归巢。+}
  text/en: {+Bees return before rain.+}
  at: {+六+}
  themes: +moths
""",
    ),
    "another reason why nothing is said": (
        [(MOTHS, "counts: {absent: not-yet}", "counts: {absent: not-in-source, zh: 无, en: none}")],
        """
night-moths, Figures: absent for another reason
  absence: [-not-yet-]{+not-in-source+}
  absence.note/zh: {+无+}
  absence.note/en: {+none+}
""",
    ),
    "a record": (
        [
            (BEES, "doi: {absent: not-in-source}", "doi: 10.5555/abc"),
            (BEES, "authors: [lu-xiaolan, yu-song]", "authors: [yu-song, lu-xiaolan, {zh: 某, en: Some One}]"),
            (BEES, "en: wild bees}", "en: wild bee}"),
            (BEES, "issued: 2023-06", "issued: 2023-07"),
            (BEES, "Plots, supplied: [en]}", "Plots}"),
        ],
        """
paper When Wild Bees Visit City Vegetable Plots: changed
  authors: +Some One reordered
  issued: [-2023-06-]{+2023-07+}
  doi: {+10.5555/abc+}
  keywords/en: wild [-bees-]{+bee+}
  title.supplied: -en
  absent.doi: [-not-in-source-]
""",
    ),
    "what a paper cites, and where": (
        [
            (
                BEES,
                "{id: solheim-2018, at: 三（一）}, {id: marsh-tan-kovac-2012, probable: true, at: 一}",
                "{id: solheim-2018, at: 四}",
            )
        ],
        """
paper When Wild Bees Visit City Vegetable Plots: changed
  citations: -marsh-tan-kovac-2012
  citations.solheim-2018.at: [-三（一）-]{+四+}
  citations.marsh-tan-kovac-2012.at: [-一-]
  citations.marsh-tan-kovac-2012.probable: [-true-]
""",
    ),
    "who wrote it": (
        [(BEES, "reviewed: 2026-10-02", "reviewed: 2026-11-20")],
        """
paper When Wild Bees Visit City Vegetable Plots: changed
  credit.reviewed: [-2026-10-02-]{+2026-11-20+}
""",
    ),
    "entries": (
        [
            ("glossary.yml", "en: colony}", "en: bee colony}"),
            ("works.yml", "issued: 2015", "issued: 2016"),
            ("people.yml", "Linhe Botanical Garden, in: [bees, balcony-flowers]", "Linhe Gardens, in: [bees]"),
            ("themes.yml", "  related: [pollinators]\n", ""),
        ],
        """
theme Orchards: changed
  related: -pollinators
term bee colony: changed
  label/en: {+bee +}colony
person Yu Song: changed
  affiliations/en: Linhe [-Botanical Garden-]{+Gardens+}
  affiliations.临河植物园.papers: -balcony-flowers
cited work Bees in the Garden: changed
  issued: [-2015-]{+2016+}
""",
    ),
    "a comparison": (
        [
            ("comparisons.yml", "两篇都在", "两篇皆在"),
            (
                "comparisons.yml",
                "papers: all\n  facets: [methods",
                "papers: {theme: moths}\n  facets: [materials, methods",
            ),
            ("comparisons.yml", "methods, counts, materials]", "methods, counts]"),
        ],
        """
comparison Overview: changed
  remarks/zh: 两篇[-都-]{+皆+}在夏季观察（[[bees#setting-1|蜂]]；[[night-moths#setting-1|蛾]]）。
comparison Methods and figures: changed
  papers.under: +moths
  facets: reordered
""",
    ),
    "entries that come and go": (
        [("glossary.yml", "colony:\n", "nest:\n"), ("glossary.yml", "{zh: 蜂群, en: colony}", "{zh: 巢, en: nest}")],
        """
term nest: added
  label/zh: {+巢+}
  label/en: {+nest+}
  about/zh: {+一只蜂王及其工蜂。+}
  about/en: {+A queen and her workers.+}
term colony: removed
  label/zh: [-蜂群-]
  label/en: [-colony-]
  about/zh: [-一只蜂王及其工蜂。-]
  about/en: [-A queen and her workers.-]
""",
    ),
    "an id, with all that mentions it": (
        [
            ("themes.yml", "night-light:\n", "light:\n"),
            (MOTHS, "themes: [night-light, moths]", "themes: [light, moths]"),
            (MOTHS, "    themes: [night-light]\n", "    themes: [light]\n"),
            ("comparisons.yml", "[wild-bees, night-light]", "[wild-bees, light]"),
        ],
        """
theme Artificial light at night: the id was night-light
""",
    ),
    "the library and its headings": (
        [
            ("facets.yml", "en: Findings}", "en: Results}"),
            ("facets.yml", "  caveats:", "  remarks:\n    kind: text\n    label: {zh: 评语, en: Remarks}\n  caveats:"),
            ("facets.yml", "Pollinators, Paper by Paper", "Pollinators"),
        ],
        """
library Pollinators: changed
  title/en: Pollinators[-, Paper by Paper-]
heading Results: changed
  label/en: [-Findings-]{+Results+}
heading Remarks: added
  kind: {+text+}
  label/zh: {+评语+}
  label/en: {+Remarks+}
""",
    ),
    "nothing that anybody reads": (
        [
            (
                BEES,
                "  authors: [lu-xiaolan, yu-song]\n  type: article\n",
                "  type: article\n  authors: [lu-xiaolan, yu-song]\n",
            )
        ],
        "",
    ),
}


@pytest.fixture(scope="module")
def before() -> Library:
    return load_library(TOY / "summaries").library


@pytest.mark.parametrize("case", TABLE)
def test_changes(case: str, library: ToyLibrary, before: Library) -> None:
    edits, changes = TABLE[case]
    for edit in edits:
        library.edit(*edit)
    found = changes_between(before, load_library(library.summaries).library)
    assert "\n".join(map(told, found)) == changes.strip()


def test_back_again_everything_is_the_other_way_round(library: ToyLibrary, before: Library) -> None:
    library.edit(BEES, "\ncounts:", f"{NEW}\ncounts:")
    after = load_library(library.summaries).library
    (added,), (removed,) = changes_between(before, after), changes_between(after, before)
    assert (added.act, removed.act) == (Act.ADDED, Act.REMOVED)
    assert (added.anchor, added.thing, added.facet) == (removed.anchor, removed.thing, removed.facet)


def test_a_paper_renamed_is_the_same_paper_and_all_its_points(library: ToyLibrary, before: Library) -> None:
    for path in ("people.yml", "comparisons.yml", FLOWERS, "glossary.yml"):
        text = library.file(path).read_text()
        library.write(path, re.sub(r"(?<![-\w|])bees(?=[\],#])", "city-bees", text))
    library.file(BEES).rename(library.file("papers/city-bees.yml"))
    library.edit("papers/city-bees.yml", "十时前后", "九时前后")
    loaded = load_library(library.summaries)
    assert [str(finding) for finding in loaded.findings if finding.severity == "error"] == []
    assert list(map(told, changes_between(before, loaded.library))) == [
        f"{TITLE}: the id was bees",
        """city-bees, Findings: point #findings-1: changed
  text/zh: 访花率在上午[-十-]{+九+}时前后最高，访花率在正午最低。""",
    ]


def test_a_facet_renamed_takes_its_points_along(library: ToyLibrary, before: Library) -> None:
    for path in ("facets.yml", BEES, MOTHS, HIVES, FLOWERS):
        library.write(path, library.file(path).read_text().replace("caveats:", "limits:"))
    library.write("comparisons.yml", library.file("comparisons.yml").read_text().replace("caveats", "limits"))
    changes = changes_between(before, load_library(library.summaries).library)
    assert str(changes[0].explain()) == "heading Caveats: the id was caveats"
    of_points = [change for change in changes if change.facet]
    assert {change.act for change in of_points} == {Act.REDIRECTED}
    assert [one.now_at for change in of_points for one in change.details if isinstance(one, Redirected)] == [
        "limits-1", "limits-1", "limits-2", "limits-1",
    ]  # fmt: skip


def test_a_new_paper_and_one_that_is_gone(library: ToyLibrary, before: Library) -> None:
    library.delete(HIVES)
    library.edit("glossary.yml", ", in: [orchard-hives]", "")
    library.edit("comparisons.yml", "[bees, orchard-hives]", "[bees]")
    without = load_library(library.summaries).library
    assert [told(change).splitlines()[0] for change in changes_between(before, without)][:1] == [
        "paper Where to Put Hives in an Orchard: removed"
    ]
    back = [told(change).splitlines()[0] for change in changes_between(without, before)]
    assert back[0] == "paper Where to Put Hives in an Orchard: added"
    assert back[1:-2] == [
        "orchard-hives, Question: text #question-1: added",
        "orchard-hives, Setting: option #setting-1: added",
        "orchard-hives, Findings: point #findings-1: added",
        "orchard-hives, Figures: figure #counts-1: added",
        "orchard-hives, Caveats: point #caveats-1: added",
    ]


def test_what_errors_hide_is_neither_gone_nor_new(before: Library) -> None:
    rest = replace(before, papers={id: one for id, one in before.papers.items() if id != "bees"})
    hidden = frozenset(["bees"])
    assert [str(one) for one in map(told, changes_between(before, rest, Unread(new=hidden)))] == [
        f"{TITLE}: cannot be read any more; its errors are listed below"
    ]
    assert [told(one) for one in changes_between(rest, before, Unread(old=hidden))] == [
        f"{TITLE}: could not be read before"
    ]


def test_changes_explain_themselves_in_chinese(library: ToyLibrary, before: Library) -> None:
    library.edit(BEES, "id: dry-years", "id: drought")
    library.edit("glossary.yml", "en: colony}", "en: bee colony}")
    changes = changes_between(before, load_library(library.summaries).library)
    assert [change.explain().in_language("zh") for change in changes] == [
        "bees，发现：论点 #drought：修改",
        "bees，发现：指向此处论点的链接有变",
        "术语“蜂群”：修改",
    ]


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        ("", "", ""),
        ("", "新", "{+新+}"),
        ("旧", "", "[-旧-]"),
        ("同", "同", "同"),
        ("野蜂的活动提前。", "野蜂的活动大为推迟。", "野蜂的活动[-提前-]{+大为推迟+}。"),
        ("沿三条样线走两次", "沿四条样线走五次", "沿[-三-]{+四+}条样线走[-两-]{+五+}次"),
        ("the old red house", "a new house", "[-the old red-]{+a new+} house"),
        ("see [[bees|the bees]].", "see [[moths|the bees]].", "see [-[[bees|the bees]]-]{+[[moths|the bees]]+}."),
        ("1,204 visits", "1,240 visits", "[-1,204-]{+1,240+} visits"),
        ("don’t", "do not", "[-don’t-]{+do not+}"),
        ("𠮷野家", "吉野家", "[-𠮷-]{+吉+}野家"),
        ("two lines\nhere", "two lines here", "two lines[-\n-]{+ +}here"),
    ],
)
def test_word_by_word(old: str, new: str, edits: str) -> None:
    assert marked(edits_between(old, new)) == edits


_TEXTS = st.lists(st.sampled_from(["蜂", "蛾", "夜", "，", " ", "bee", "moth", "1.5", "[[bees]]", "。", "\n"])).map(
    "".join
)


@given(_TEXTS, _TEXTS)
def test_edits_are_both_wordings(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert "".join(words for stroke, words in edits if stroke != "+") == old
    assert "".join(words for stroke, words in edits if stroke != "-") == new
    assert all(words for _, words in edits)


def test_texts_without_end_are_replaced_as_wholes() -> None:
    old, new = "蜂" + "甲乙" * 100_000 + "蛾", "蜂" + "丙丁" * 100_000 + "蛾"
    assert [(stroke, len(words)) for stroke, words in edits_between(old, new)] == [
        ("=", 1), ("-", 200_000), ("+", 200_000), ("=", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "places"),
    [([], set()), ([1, 2, 3], set()), ([3, 1, 2], {0}), ([2, 3, 1], {2}), ([5, 1, 2, 6, 3, 4], {0, 3})],
)
def test_as_few_as_can_be_are_out_of_order(numbers: list[int], places: set[int]) -> None:
    assert out_of_order(numbers) == places


@cache
def _toy() -> Library:
    return load_library(TOY / "summaries").library


def _with_points(library: Library, paper: str, points: Iterable[Point]) -> Library:
    summary = library.papers[paper]
    answers = {**summary.answers, "findings": Answer(tuple(points))}
    return replace(library, papers={**library.papers, paper: replace(summary, answers=answers)})


@given(st.sampled_from(["bees", "night-moths", "orchard-hives", "balcony-flowers"]), st.data())
def test_an_edit_of_a_point_names_that_point(id: str, data: st.DataObject) -> None:
    library = _toy()
    points = list(library.papers[id].answers["findings"].points)
    place = data.draw(st.integers(0, len(points) - 1))
    point = points[place]
    edited = data.draw(
        st.sampled_from(
            [
                replace(point, text=replace(point.text, zh=point.text.zh + "又及。")),
                replace(point, text=replace(point.text, en="And so: " + point.text.en)),
                replace(point, at="九"),
                replace(point, themes=("orchards", "moths")),
                replace(point, quote="旱"),
            ]
        )
    )
    after = _with_points(library, id, [*points[:place], edited, *points[place + 1 :]])
    changes = changes_between(library, after)
    assert (Act.CHANGED, id, point.anchor) in [(one.act, one.thing.id, one.anchor) for one in changes]
    assert {one.thing.id for one in changes} == {id}


@given(st.permutations(range(6)))
def test_points_in_another_order_are_only_moved(order: list[int]) -> None:
    texts = [Text(f"{word}一点", f"About {word}") for word in ("蜂", "蛾", "花", "灯", "夜", "果")]

    def library(order: Iterable[int]) -> Library:
        points = [Point(f"findings-{number}", texts[one], at="一") for number, one in enumerate(order, 1)]
        return library_of(paper("p", points=points))

    changes = changes_between(library(range(6)), library(order))
    assert {change.act for change in changes} <= {Act.MOVED, Act.REDIRECTED}
    assert bool(changes) == (list(order) != sorted(order))


def test_nothing_lies_between_a_library_and_itself(library: ToyLibrary) -> None:
    assert changes_between(_toy(), load_library(library.summaries).library) == []


def test_five_thousand_points_are_matched_in_linear_time() -> None:
    """In a square, this would compare twenty-five million pairs of texts."""

    def summary(start: int) -> Summary:
        texts = (
            Text(f"第{n}条说的是{n * 7919 % 10007}", f"Point {n} says {n * 104729 % 10007}") for n in range(start, 5000)
        )
        return paper("p", points=(Point(f"findings-{place}", text) for place, text in enumerate(texts, 1)))

    changes = changes_between(library_of(summary(1)), library_of(summary(0)))
    assert [(change.act, change.anchor) for change in changes] == [(Act.ADDED, "findings-1"), (Act.REDIRECTED, "")]


def test_paths_are_nothing_to_readers(library: ToyLibrary, before: Library) -> None:
    library.file(BEES).rename(library.file("papers/city/bees.yml"))
    assert changes_between(before, load_library(Path(library.summaries)).library) == []
