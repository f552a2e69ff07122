"""What is reported follows from the measurements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.benchmark.bars import BARS, Bar, Verdict, times_per_page, times_per_paper, verdicts
from scripts.benchmark.contenders import ALONE, DUIZHAO, HUGO, PAIR
from scripts.benchmark.documenting import filled
from scripts.benchmark.figure import figure
from scripts.benchmark.measuring import Measurement, Moment
from scripts.benchmark.plan import FULL, chosen
from scripts.benchmark.report import report
from scripts.benchmark.results import Missing, Results, exponent, results_from

ONE = Measurement("duizhao", 1000, Moment.COLD, 10_000, 15.0, 5.0, 12.0, 300_000_000, 3, 90_000_000, 0.1)
MACHINE = {"date": "2026-11-21", "processor": "P", "cores": "2", "memory": "8 GB", "system": "S", "Python": "3.11.7"}


def results(*measurements: Measurement) -> Results:
    found = Results(dict(MACHINE), {"duizhao": "0.1.0", "hugo": "0.168.0"})
    for one in measurements:
        found.add(one)
    return found


def verdict_on(found: Results, words: str) -> Verdict:
    verdict = next(one for one in verdicts(found) if isinstance(one, Verdict) and words in one.bar.says[1])
    assert isinstance(verdict, Verdict)
    return verdict


def test_ratios_are_of_pages_and_of_papers() -> None:
    hugo = replace(ONE, contender=HUGO.name, pages=4_000, cpu_user=10.0, cpu_system=2.0)
    found = results(ONE, hugo)
    assert times_per_page(found, HUGO.name, DUIZHAO.name, 1000) == pytest.approx(3.0 / 2.0)
    assert times_per_paper(found, HUGO.name, DUIZHAO.name, 1000) == pytest.approx(12.0 / 20.0)
    assert times_per_page(found, HUGO.name, DUIZHAO.name, 5000) is None


def test_twice_the_cost_for_twice_the_papers_is_an_exponent_of_one() -> None:
    twice = replace(ONE, papers=2000, cpu_user=30.0, cpu_system=10.0)
    assert exponent(ONE, twice) == pytest.approx(1)
    assert exponent(ONE, replace(twice, cpu_user=70.0)) == pytest.approx(2)


def test_the_cheapest_build_is_kept() -> None:
    cheaper, dearer = replace(ONE, cpu_user=14.0), replace(ONE, cpu_user=16.0)
    assert results(ONE, cheaper, dearer).measurements == [cheaper]


def test_a_bar_is_held_at_its_bound_and_missed_beyond() -> None:
    large = replace(ONE, papers=10_000, cpu_user=40.0, cpu_system=0.0)
    assert verdict_on(results(large), "without search and PDFs").held
    missed = verdict_on(results(replace(large, cpu_user=50.0)), "without search and PDFs")
    assert not missed.held
    assert missed.short == pytest.approx(1.25)


def test_two_processes_are_compared_by_wall_time() -> None:
    pair = replace(ONE, contender=PAIR.name, papers=5000, wall=10.0, cpu_user=99.0)
    verdict = verdict_on(results(replace(ONE, contender=ALONE.name, papers=5000, wall=17.0), pair), "two processes")
    assert verdict.found == pytest.approx(1.7)
    assert verdict.short == pytest.approx(1)


def test_a_bar_beyond_the_sizes_of_a_run_says_where_it_was_found() -> None:
    verdict = verdict_on(results(ONE), "without search and PDFs")
    assert (verdict.papers, verdict.bar.papers) == (1000, 10_000)
    assert "at 1,000 papers instead" in report(results(ONE))


def test_a_bar_that_nothing_was_measured_for_says_so() -> None:
    assert [one for one in verdicts(results(ONE)) if isinstance(one, Bar)]
    assert "not measured  ≥ 3 × less CPU a page than Hugo" in report(results(ONE))


def test_the_full_plan_reaches_the_size_of_every_bar() -> None:
    planned = [
        replace(ONE, contender=step.contender, papers=step.papers, moment=moment, cpu_user=step.papers / 50)
        for step in FULL
        for moment in step.moments
    ]
    found = list(verdicts(results(*planned)))
    assert [(one.papers, one.bar) for one in found if isinstance(one, Verdict)] == [(bar.papers, bar) for bar in BARS]


def test_a_plan_can_be_cut_down() -> None:
    assert {step.contender for step in chosen(FULL, ("hugo",), ())} == {"hugo"}
    assert [(step.contender, step.papers) for step in chosen(FULL, ("hugo",), (40, 80))] == [("hugo", 40), ("hugo", 80)]


def test_results_outlive_the_run() -> None:
    found = results(ONE, replace(ONE, moment=Moment.EDITED))
    found.missing.append(Missing("starlight", 5000, "out of memory"))
    assert results_from(found.as_json()) == found


FRAME = "# T\n\n<!-- measured: cold -->\nearlier\n<!-- end -->\n\ntext\n\n<!-- measured: missing -->\n<!-- end -->\n"


def test_a_page_is_filled_between_its_marks() -> None:
    found = results(ONE)
    found.missing.append(Missing("starlight", 5000, "out of memory"))
    page = filled(FRAME, found, 1)
    assert "| duizhao | " in page
    assert "| 1,000 | 10,000 | 20.0 s | 2.00 ms | 20.0 ms | 12.0 s | 300 MB | 90 MB |" in page
    assert "- Starlight (5,000 papers): not measured: `out of memory`" in page
    assert "earlier" not in page
    assert "\ntext\n" in page
    assert filled(page, found, 1) == page
    assert "未测" in filled(FRAME, found, 0)


def test_a_table_without_rows_is_a_sentence_and_a_smaller_size_is_told() -> None:
    page = filled("<!-- measured: again -->\n<!-- end -->\n<!-- measured: bars -->\n<!-- end -->\n", results(ONE), 1)
    assert "(Not measured in this run.)" in page
    assert "| CPU a paper, without search and PDFs | 1,000 / 10,000 | ≤ 4 ms | 20 ms | **missed**" in page


def test_the_figure_shows_both_measures_of_each() -> None:
    drawn = figure(results(ONE, replace(ONE, contender=HUGO.name, pages=2000)), 1)
    assert drawn.count("<circle") == 2 + 2 * 2
    assert ">Hugo<" in drawn
    assert "style" not in drawn
