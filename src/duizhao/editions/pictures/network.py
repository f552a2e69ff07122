"""The papers joined by what they share: arcs at the left for works both cite, at the right for main themes in common.

1. Of very many papers those are taken that have most in common with others.
2. Pairs are gathered from each work and theme that several papers share; of one that very many share only papers near
   in time are paired, so that the cost stays linear.
3. Of many papers only the strongest arcs of each are drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from duizhao.editions.addresses import Target, paper_path
from duizhao.editions.page import View
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import (
    LETTER,
    Arc,
    Dot,
    Drawing,
    Mark,
    Panel,
    Picture,
    Shape,
    TextEquivalent,
    TextRow,
    Words,
)
from duizhao.editions.pictures.leading import leading_themes
from duizhao.editions.pictures.sentences import counted, fill
from duizhao.editions.voice import Link

PAPERS_SHOWN = 200
PAPERS_WITH_ALL_ARCS = 8
ARCS_EACH = 2
PAIRED = 24
WING = 112.0
"""How far arcs reach at most."""

NAMES = 140.0
HEAD = 30.0
THIN, THICK, MEDIUM = 1.2, 7.0, 3.0


class Pair(NamedTuple):
    one: int
    other: int
    shared: int


class Sharing(NamedTuple):
    """One of the two things that papers may share: which of them each paper has, the pairs that are joined for it, and
    which part of a paper's page tells it."""

    name: str
    anchor: str
    having: dict[str, set[str]]
    pairs: list[Pair] = []  # noqa: RUF012 - a default of a named tuple, which nobody changes


def network_picture(view: View) -> Picture | None:
    library, _, voice = view
    cited = {paper: {citation.work for citation in one.citations} for paper, one in library.papers.items()}
    leading = {paper: set(themes) for paper, themes in leading_themes(view).items()}
    papers = _most_connected(view, (cited, leading))
    sharings = [
        one._replace(pairs=_pairs(papers, one.having))
        for one in (Sharing("works", "works", cited), Sharing("themes", "neighbours", leading))
    ]
    if not any(one.pairs for one in sharings):
        return None
    has_all = len(papers) <= PAPERS_WITH_ALL_ARCS
    drawn = sharings if has_all else [one._replace(pairs=_strongest(one.pairs)) for one in sharings]
    note: Said = () if has_all else voice.words["picture-network-strongest"]
    if len(papers) < len(library.papers):
        note = fill(voice, "picture-network-most", shown=len(papers), all=len(library.papers))
    return Picture(
        "picture-network",
        voice.words["picture-network"],
        voice.words["picture-network-about"],
        (Panel(_drawing(view, papers, drawn)),),
        _table(view, papers, drawn),
        note=note,
    )


def _most_connected(view: View, sharings: Iterable[dict[str, set[str]]]) -> list[str]:
    """The papers that share most with others, in the library's order."""
    papers = list(view.library.papers)
    if len(papers) <= PAPERS_SHOWN:
        return papers
    weights: Counter[str] = Counter()
    for having in sharings:
        holders = Counter(thing for things in having.values() for thing in things)
        for paper, things in having.items():
            weights[paper] += sum(holders[thing] > 1 for thing in things)
    kept = set(sorted(papers, key=lambda paper: (-weights[paper], view.relations.order[paper]))[:PAPERS_SHOWN])
    return [paper for paper in papers if paper in kept]


def _pairs(papers: Sequence[str], having: dict[str, set[str]]) -> list[Pair]:
    """Who shares something with whom, those that share most first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, paper in enumerate(papers):
        for thing in having[paper]:
            holders[thing].append(index)
    pairs = {
        (one, other)
        for indexes in holders.values()
        for place, one in enumerate(indexes)
        for other in indexes[place + 1 : place + 1 + PAIRED]
    }
    found = [Pair(one, other, len(having[papers[one]] & having[papers[other]])) for one, other in pairs]
    return sorted(found, key=lambda pair: (-pair.shared, pair.other - pair.one, pair.one))


def _strongest(pairs: list[Pair]) -> list[Pair]:
    """The strongest first, as long as neither of the two papers has its few arcs yet."""
    arcs: Counter[int] = Counter()
    kept = []
    for pair in pairs:
        if max(arcs[pair.one], arcs[pair.other]) < ARCS_EACH:
            kept.append(pair)
            arcs.update((pair.one, pair.other))
    return kept


def _drawing(view: View, papers: Sequence[str], sharings: Sequence[Sharing]) -> Drawing:
    """The papers under one another, newest first, with a wing of arcs at either side."""
    words = view.voice.words
    row = 46.0 if len(papers) <= PAPERS_WITH_ALL_ARCS else 20.0
    left, right = WING + 6, WING + 6 + NAMES
    works, themes = sharings
    items: list[Mark | Shape] = [
        Words(left - 4, LETTER, WING, words["picture-works-side"], "side", "end", 2),
        Words(right + 4, LETTER, WING, words["picture-themes-side"], "side", lines=2),
        *_arcs(view, papers, works, left, row, -1),
        *_arcs(view, papers, themes, right, row, 1),
    ]
    for index, paper in enumerate(papers):
        y, link = _height(index, row), view.voice.link(paper)
        name = Words((left + right) / 2, y, NAMES - 14, link.said, "name", "middle", 2 if row > 2 * LETTER else 1)
        items += [Dot(left, y, 3, "joint"), Dot(right, y, 3, "joint"), Mark(link.said, link.target, (name,))]
    return Drawing(right + left, HEAD + len(papers) * row, tuple(items))


def _arcs(
    view: View, papers: Sequence[str], sharing: Sharing, x: float, row: float, sign: int
) -> Iterator[Mark | Shape]:
    """The weakest first, so that stronger ones lie above them; their numbers above all where there is room for them."""
    voice = view.voice
    most = max((pair.shared for pair in sharing.pairs), default=1)
    longest = max((pair.other - pair.one for pair in sharing.pairs), default=1)
    has_all = len(papers) <= PAPERS_WITH_ALL_ARCS
    thickest = THICK if has_all else MEDIUM
    numbers = []
    for pair in reversed(sharing.pairs):
        one, other = (voice.link(papers[end]).said for end in (pair.one, pair.other))
        value = counted(voice, f"picture-{sharing.name}", pair.shared)
        name = fill(voice, f"picture-joined-{sharing.name}", one=one, other=other, value=value)
        depth = sign * (WING - 14) * ((pair.other - pair.one) / longest) ** 0.7
        weight = THIN + (thickest - THIN) * (pair.shared - 1) / max(most - 1, 1)
        ends = _height(pair.one, row), _height(pair.other, row)
        arc = Arc(x, *ends, depth, weight, f"arc {sharing.name}")
        yield Mark(name, Target(paper_path(papers[pair.one]), sharing.anchor), (arc,))
        number = voice.literal(str(pair.shared))
        numbers.append(Words(x + depth, sum(ends) / 2, 20, number, "number", "middle"))
    if has_all:
        yield from numbers


def _height(index: int, row: float) -> float:
    return HEAD + (index + 0.5) * row


def _table(view: View, papers: Sequence[str], sharings: Sequence[Sharing]) -> TextEquivalent:
    """Every pair that is joined for one thing or the other, with what it shares of both."""
    voice = view.voice
    rows = []
    for one, other in sorted({(pair.one, pair.other) for sharing in sharings for pair in sharing.pairs}):
        first, second = papers[one], papers[other]
        cells = []
        for sharing in sharings:
            number = len(sharing.having[first] & sharing.having[second])
            target = Target(paper_path(first), sharing.anchor) if number else None
            cells.append((Link(voice.literal(str(number)), target),))
        pair = fill(voice, "picture-pair", one=voice.link(first).said, other=voice.link(second).said)
        rows.append(TextRow(Link(pair), tuple(cells)))
    heads = ("picture-pairs", "picture-shared-works", "picture-shared-themes")
    return TextEquivalent(tuple(Link(voice.words[head]) for head in heads), tuple(rows))
