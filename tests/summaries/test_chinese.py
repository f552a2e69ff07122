"""All messages are in Chinese where Chinese is asked for; golden is what a newcomer reads of a first file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from duizhao.cli import main
from duizhao.diagnostics.wording import wordings
from tests.summaries.chinese import in_chinese, says_anything
from tests.toy import ToyLibrary

FIRST_SUMMARY = """
id: liu2024
paper:
  title: {zh: 夜间灯光与蛾, en: Night light and moths}
  authors: [刘畅, yu-song, 陆晓岚]
  issued: 2024年5月
  doi: https://doi.org/10.5555/lamps
  type: 期刊论文
themes: [moths、wild-bees, habitat]
question: 灯光是否影响授粉？
setting: town
methods: []
findings:
  - {zh: 灯下的蛾多, en: More moths at lamps}
  - {zh: "见[[night-moth]]。", en: "See [[night-moth]].", at: 三, themes: moths}
  - zh: 表 #2 中的数字
    en: The numbers of the table
    at: 四
counts:
  - {value: 三百, unit: 只, what: {zh: 蛾}, at: 二}
materials: not-yet
comment: 待补
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_newcomer_is_told(
    library: ToyLibrary,
    language: str,
    golden: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    library.write("papers/liu-2024.yml", FIRST_SUMMARY)
    library.write("papers/刘-2023.yml", "paper：{title: {zh: 试, en: Trial}}\n")
    library.write(
        "papers/chen-2022.yml", 'paper: {title: {zh: 试, en: "A \'trial"}}\nquestion:\n  zh: 问：“何时”: 答\n'
    )
    library.write("papers/draft.docx", b"PK")
    library.edit("themes.yml", "moths:\n", "moths:\n  note: 夜间\n")
    monkeypatch.chdir(library.root)
    monkeypatch.setenv("DUIZHAO_LANG", language)
    assert main(["check"]) == 1
    told = capsys.readouterr()
    golden(told.out + told.err)


@pytest.mark.parametrize("template", [template for template in wordings("zh") if says_anything(template)])
def test_the_chinese_of_a_message_is_chinese(template: str) -> None:
    assert in_chinese(wordings("zh")[template])


@pytest.mark.parametrize(
    "message",
    ["no theme 'moths'", "没有 theme of papers", "此处应为a list of points", "补上内容 or delete it", "'只有引文'"],
)
def test_a_message_that_is_not_in_chinese_is_found(message: str) -> None:
    assert not in_chinese(message)


@pytest.mark.parametrize(
    "message",
    [
        "没有标识为 'the moths' 的主题",
        "补上内容，或写 {absent: not-yet} 说明为何空着",
        "可选：facets、papers",
        "PDF 所用的字体里没有 '🐝'（U+1F41D THAI CHARACTER）",
    ],
)
def test_what_is_quoted_may_be_english(message: str) -> None:
    assert in_chinese(message)
