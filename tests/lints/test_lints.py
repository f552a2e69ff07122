"""Each lint as a table: a text in two languages, and what is said of it, from which characters on."""

from __future__ import annotations

from pathlib import Path

import pytest

from duizhao.building.inspection import inspect
from duizhao.diagnostics import said
from tests.lints.linted import PAPER, POINT, codes_of, findings_of, told
from tests.toy import REPOSITORY

LONG_ZH = "野蜂在城市的菜园里访花，时刻随天气而变，晴天早而阴天迟，风大时则整日不出巢；"
LONG_EN = "Wild bees visit flowers in city gardens at times that change with the weather, early on clear days, or late "


def starting_with(found: list[str], root: Path, text: str) -> list[str]:
    """What the lints say of a paper's file, with as many characters from each place on as are expected there."""
    lines = text.split("\n")
    findings = findings_of(root, {"papers/one.yml": text})
    standing = [lines[one.place.line - 1][one.place.column - 1 :] for one in findings]
    lengths = [len(one.partition(" ")[2]) for one in found] + [5] * len(findings)
    return [f"{one.code} {words[:length]}" for one, words, length in zip(findings, standing, lengths, strict=False)]


@pytest.mark.parametrize(
    ("zh", "found"),
    [
        ("蜂早出,晚归。", ["punctuation ,晚归"]),
        ("“蜂”,又见。", ["punctuation ,又见"]),
        ("蜂早出：晚归.", ["punctuation ."]),
        ("蜂（野生）早出", []),
        ("蜂(野生)早出", ["punctuation (野生)"]),
        ("蜂早出。。", ["punctuation 。。"]),
        ("共有１２只", ["punctuation １２只"]),
        ("见 [[wild-bee]]，早出", ["spacing 见 [["]),
        ("据 Solheim 所说", ["spacing 据 So", "spacing m 所说"]),
        ("据Solheim所说，A,B两组各3,000只，10:30出巢", []),
        ("见https://x.org/a,b与10.5555/x,y，又见a@b.org", []),
        ("文号1673-9841(2024)03-0001", []),
        ("“加快发展 扎实推进”一文", []),
        ("《自然 科学》一文", []),
        ("作Ingrid Solheim、Maj Lind", []),
    ],
)
def test_how_chinese_is_typed(tmp_path: Path, zh: str, found: list[str]) -> None:
    text = f"{PAPER}\nclaims:\n  - zh: '{zh}'\n    at: 一\n"
    assert starting_with(found, tmp_path, text) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ("{zh: 野蜂與城市, en: a}", ["stray-traditional 與"]),
        ("{zh: 显著覆盖瞭望乾隆, en: a}", []),
        ("{zh: 野蜂, en: wild bees, zh-Hant: 野蜂与城市裡}", ["stray-simplified 与城"]),
        ("{zh: 野蜂, en: wild bees, zh-Hant: 皇后在裡面後退}", []),
        ("{zh: 余東华, en: Yu Donghua}", ["stray-traditional 東"]),
        ("{zh: 蜂後于花, en: a}", ["stray-traditional 後"]),
    ],
)
def test_characters_of_the_other_script(tmp_path: Path, texts: str, found: list[str]) -> None:
    assert starting_with(found, tmp_path, f"paper:\n  title: {texts}\n") == found


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("占17.73%", "It is 17.73 percent", []),
        ("占17.73%", "It is 17.73 per cent", []),
        ("占17.73%", "It is 17.37%", ["numbers-differ 17.7", "numbers-differ 17.3"]),
        ("提高3%", "It rose by 3 percentage points", ["numbers-differ 3%"]),
        ("提高3个百分点", "It rose by 3 percentage points", []),
        ("共1,204次", "In all 1204 visits", []),
        ("共3.2万亿元", "In all 3.2 trillion yuan", []),
        ("共3亿只", "In all 300 million", []),
        ("共3亿只", "In all 3 million", ["numbers-differ 3亿只", "numbers-differ 3 mi"]),
        ("共5万只", "In all 50,000", []),
        ("2024年9月", "In September 2024", []),
        ("2023年9月", "In September 2024", ["numbers-differ 2023", "numbers-differ 2024"]),
        ("二十大", "the 20th Congress", []),
        ("第二部分（四）", "section 2(4)", []),
        ("十二只", "12 of them", []),
        ("图1只存题", "Only the caption of Figure 1", []),
        ("分三类", "of two kinds", ["numbers-differ 三类"]),
        ("分三类", "of three kinds", []),
        ("日出、日落两项", "sunrise and sunset", []),
        ("[[one#claims-1|见此]]", "see [[one#claims-1|here]]", []),
        ("一方面", "on the one hand", []),
    ],
)
def test_numbers(tmp_path: Path, zh: str, en: str, found: list[str]) -> None:
    told_of = [one for one in codes_of(tmp_path, zh, en) if one.startswith("numbers")]
    assert [one[: len(want)] for one, want in zip(told_of, found, strict=True)] == found


def test_a_text_on_a_number_may_say_the_number(tmp_path: Path) -> None:
    text = (
        PAPER + "\nfigures:\n  - value: 1.1\n    unit: {zh: 亿, en: x}\n    at: 一\n    what: {zh: 蜂, en: bees (%s)}\n"
    )
    assert told(tmp_path, {"papers/one.yml": text % "110 million"}) == []
    assert told(tmp_path, {"papers/one.yml": text % "11 million"}) == ["numbers-differ 8:29"]


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("野蜂早出", "Wild bees fly early", []),
        ("野蜂早出", "These bees fly early", []),
        ("野蜂早出", "Solitary insects fly early", []),
        ("野蜂早出", "The insects fly early", ["term-rendered-otherwise 野蜂"]),
        ("传粉率不高", "Flower visits are few", ["term-rendered-otherwise 传粉"]),
        ("昆虫早出", "Wild bees fly early", ["term-rendered-otherwise Wild"]),
        ("独居蜂早出", "Wild bees fly early", []),
        ("人工光有害", "AL is harmful", []),
        ("《野蜂与传粉的一般情形》一文", "the paper that is on their habits", []),
        ("野蜂一词", "the word 野蜂", []),
        ("昆虫", "[[wild-bee|Insects]]", []),
    ],
)
def test_terms(tmp_path: Path, zh: str, en: str, found: list[str]) -> None:
    told_of = codes_of(tmp_path, zh, en)
    assert [one[: len(want)] for one, want in zip(told_of, found, strict=True)] == found


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        (LONG_ZH, LONG_EN + "cloud.", []),
        (LONG_ZH, "Bees visit flowers.", ["short-translation"]),
        ("蜂访花。", LONG_EN, ["short-translation"]),
        (LONG_EN, LONG_EN, ["untranslated"]),
        ("CPTPP", "CPTPP", []),
        ("Journal of Bees and Flowers", "a journal", ["untranslated"]),
        (LONG_ZH, LONG_ZH, ["untranslated"]),
        ("“蜂”字有二义", "The character 蜂 has two senses here", []),
        (f"[[one|{LONG_ZH}]]", f"[[one|{LONG_EN}]]", []),
    ],
)
def test_translations(tmp_path: Path, zh: str, en: str, found: list[str]) -> None:
    assert [one.split()[0] for one in codes_of(tmp_path, zh, en) if not one.startswith("term")] == found


@pytest.mark.parametrize(
    ("en", "found"),
    [
        ("They recieve pollen", ["spelling reci"]),
        ("the enviroment, then", ["spelling envi"]),
        ("colour and color, realise and realize, analyse", []),
        ("in the the garden", ["spelling the"]),
        ("what they had had and that that matters", []),
        ("Recieve Feng Feng", []),
        ("see https://x.org/recieve-it", []),
    ],
)
def test_spelling(tmp_path: Path, en: str, found: list[str]) -> None:
    told_of = codes_of(tmp_path, "", en)
    assert [one[: len(want)] for one, want in zip(told_of, found, strict=True)] == found


def test_what_the_source_prints_is_not_ours(tmp_path: Path) -> None:
    text = "paper:\n  title: {zh: '蜂,花', en: Wild wild recieve%s}\n"
    assert told(tmp_path, {"papers/one.yml": text % ""}) == []
    assert told(tmp_path, {"papers/one.yml": text % ", supplied: [zh]"}) == ["punctuation 2:17"]


def test_a_point_that_nearly_repeats_another(tmp_path: Path) -> None:
    point = POINT % (LONG_ZH + "雨天亦然。", LONG_EN + "cloud.")
    other = POINT % (LONG_ZH + "雪天亦然。", LONG_EN + "cloud.")
    files = {"papers/one.yml": PAPER + point, "papers/two.yml": PAPER + other}
    (found,) = findings_of(tmp_path, files)
    assert (found.code, str(found.place)) == ("near-repeat", "summaries/papers/two.yml:5:9")
    assert said(found.message, "en") == "this nearly repeats the point in summaries/papers/one.yml:5:9"
    different = POINT % ("野蜂在夜里归巢，蛾在夜里出巢，路灯下二者都少，熄灯两周后恢复，灯越亮则恢复越慢。", LONG_EN)
    assert told(tmp_path, files | {"papers/two.yml": PAPER + different}) == []
    absent = f'{PAPER}\nclaims: {{absent: not-addressed, zh: {LONG_ZH[:-1]}, en: "{LONG_EN}"}}\n'
    assert told(tmp_path, {"papers/one.yml": absent, "papers/two.yml": absent}) == []


def test_words_of_the_source(tmp_path: Path) -> None:
    sources = tmp_path / "texts"
    sources.mkdir()
    (sources / "one.txt").write_text(f"开头。{LONG_ZH[5:30]}\n换行之后。 {LONG_EN[:60]} and so on", "utf-8")
    text = PAPER + POINT % (LONG_ZH, LONG_EN)
    assert told(tmp_path, {"papers/one.yml": text}, sources) == ["repeats-source 5:14"]
    (sources / "one.txt").write_text(LONG_EN, "utf-8")
    assert told(tmp_path, {"papers/one.yml": text}, sources) == ["repeats-source 6:9"]
    (sources / "one.txt").write_text(LONG_ZH[:16], "utf-8")
    assert told(tmp_path, {"papers/one.yml": text}, sources) == []


def test_the_first_library_is_clean() -> None:
    assert [str(finding) for finding in inspect(REPOSITORY / "summaries", lints=True).findings] == []
