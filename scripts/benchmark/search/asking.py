"""Asks an index in a real browser, each question with nothing cached: what it fetches and how long the answers take.

    python -m scripts.benchmark.search.asking INDEX ASSETS QUESTIONS

Questions are drawn from what the index itself holds: titles, parts of them, pinyin, initials, names, slips, sentences.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from duizhao.chinese import syllables
from scripts.benchmark.search.serving import served

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ASK = """async (query) => {
  const start = performance.now();
  let first = 0;
  for await (const { results } of duizhao.search.find(query, { editions: ["zh-hans"] })) {
    if (!first && results.length) first = performance.now() - start;
  }
  const last = performance.now() - start;
  return { first: first || last, last };
}"""

Paper = dict[str, Any]


def _longest(words: list[str]) -> str:
    return max(words, key=len)


def _slip(word: str) -> str:
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :]


def questions(index: Path, count: int) -> Iterator[str]:
    """Of each paper drawn, the next kind of question."""
    die = Random(count)
    papers = sorted((index / "search/papers/zh-hans").iterdir())
    for number in range(count):
        file = die.choice(papers)
        kinds = _about(_value(file), _value(file.parents[1] / "en" / file.name))
        yield kinds[number % len(kinds)]


def _about(paper: Paper, in_english: Paper) -> list[str]:
    zh, en = paper["entry"][2], in_english["entry"][2].split()
    author, year = (paper["marks"][facet][0][1] for facet in ("author", "year"))
    return [
        zh,
        zh[2:6],
        " ".join(en[:2]),
        " ".join(en),
        " ".join(syllables(zh[:4])),
        "".join(one[0] for one in syllables(zh[:5]) if one[0].isalpha()),
        author,
        f"{author} {zh[:4]} {year}",
        _slip(_longest(en)),
        f"如何理解{zh[:6]}对{zh[-6:]}的影响？",
        paper["points"][0][2][:30],
    ]


def _value(file: Path) -> Paper:
    text = file.read_text(encoding="utf-8")
    paper: Paper = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return paper


def asked(browser: Browser, address: str, query: str) -> dict[str, float]:
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    opening = sum(sizes)
    times: dict[str, float] = page.evaluate(ASK, query)
    page.wait_for_load_state("networkidle")
    context.close()
    return {"opening": opening, "fetched": sum(sizes), **times}


def main(index: Path, assets: Path, count: int) -> dict[str, float]:
    asked_for = list(questions(index, count))
    with sync_playwright() as playwright, served(index, assets) as address:
        browser = playwright.chromium.launch(executable_path=os.environ.get("DUIZHAO_CHROMIUM"), args=FLAGS)
        for query in asked_for:  # the server remembers what it has compressed
            asked(browser, address, query)
        found = [asked(browser, address, query) for query in asked_for]
        browser.close()
    firsts = sorted(one["first"] for one in found)
    return {
        "questions": count,
        "kB before the first key": max(one["opening"] for one in found) / 1000,
        "kB fetched, mean": mean(one["fetched"] for one in found) / 1000,
        "kB fetched, worst": max(one["fetched"] for one in found) / 1000,
        "ms to first results, median": firsts[count // 2],
        "ms to first results, 95 %": firsts[int(count * 0.95)],
    }


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])), sys.stdout)
