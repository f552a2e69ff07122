"""Makes what a job asks for: pages bound into their shells, and the data that go with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from duizhao.building.jobs import Job, Sort
from duizhao.building.outputs import Output, output_of
from duizhao.editions.addresses import CONTRIBUTE
from duizhao.editions.digests import DigestFile, digests_pages
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import Page, PageKind, View
from duizhao.editions.pages import Books, PageKey, page_of
from duizhao.editions.passages import Heard, plain
from duizhao.model.text import Language
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.feeds import feed_artifacts
from duizhao.rendering.data.form import form_artifacts, paper_form_artifact
from duizhao.rendering.data.linked_data import LinkedData
from duizhao.rendering.data.records import paper_artifact, papers_artifact
from duizhao.rendering.data.references import library_references, paper_references
from duizhao.rendering.data.status import status_artifact
from duizhao.rendering.html.body import Body, BodyWriter, Surroundings, TocEntry
from duizhao.rendering.html.cards import card_artifacts
from duizhao.rendering.html.citing import Citations
from duizhao.rendering.html.form import ANCHOR as FORM_ANCHOR
from duizhao.rendering.html.form import form_html
from duizhao.rendering.html.root import root_artifact
from duizhao.rendering.search.gathering import NOTHING_GATHERED, Gathered, Gatherer, Thing, others_in
from duizhao.rendering.search.index import groups_of
from duizhao.rendering.tables.files import files_of
from duizhao.site.frames import Frames
from duizhao.site.handwritten import hand_written_body, with_section
from duizhao.site.head import PageAddress
from duizhao.site.hosting import hosting_of
from duizhao.site.settings import Settings
from duizhao.site.splicing import splice

Languages = dict[str, tuple[Language, ...]]
"""Which languages a page speaks, by its path."""


Write = Callable[[Artifact], None]


class Plan(NamedTuple):
    """What makes a site beside its library: the frames of its pages, its settings, and whether there are digests."""

    frames: Frames
    settings: Settings
    digests: bool

    @property
    def name(self) -> str:
        """The same for plans that say the same."""
        return repr((self.frames.fingerprint, self.settings, self.digests))


class Result(NamedTuple):
    """What came of a job: the files written, what search gathered, which languages its pages speak."""

    outputs: tuple[Output, ...]
    gathered: Gathered = NOTHING_GATHERED
    languages: Languages = {}  # noqa: RUF012  # a default of a named tuple, which nobody changes


class Maker:
    """Does jobs, one by one."""

    def __init__(self, books: Books, plan: Plan) -> None:
        self._search = Gatherer(books.view)
        self.digests: dict[str, DigestFile] = {}
        """Those there are, for the page that lists them."""
        self._books = books
        self._plan = plan
        self._titles = titles_of(books)
        self._writers = _writers(books.view, plan)
        self._languages: Languages = {}
        self.take_reads()

    def do(self, job: Job, write: Write) -> Result:
        outputs = []
        for artifact in self._make(job):
            write(artifact)
            outputs.append(output_of(artifact))
        languages, self._languages = self._languages, {}
        return Result(tuple(outputs), self._search.take(), languages)

    def _make(self, job: Job) -> Iterator[Artifact]:
        match job.sort:
            case Sort.PAGE:
                page = page_of(self._view, PageKey(PageKind(job.name), job.id))
                yield from self._bound(page)
                yield from self._beside(page, job)
            case Sort.WRITTEN:
                yield from self._written(job.name)
            case Sort.FOUND:
                yield from self._search.others(job.number, self._groups[job.number])
            case Sort.CARDS:
                yield from card_artifacts(self._view)
            case Sort.FORM:
                yield from form_artifacts(self._books)
            case Sort.LISTS:
                yield from list_artifacts(self._view)
            case Sort.FEEDS:
                yield from feed_artifacts(self._view, self._site_url)
            case Sort.DIGESTS:
                for page in digests_pages(self._view, self.digests):
                    yield from self._bound(page)
            case Sort.ROOT:
                yield root_artifact(self._titles, self._site_url)

    def take_reads(self) -> set[str]:
        """The keys of what was read of the library since they were last taken."""
        return self._view.library.reads.take()

    @property
    def _view(self) -> View:
        return self._books.view

    @property
    def _site_url(self) -> str:
        return self._plan.settings.site_url

    @cached_property
    def _groups(self) -> dict[int, Sequence[Thing]]:
        return dict(groups_of(len(self._view.library.papers), others_in(self._view.library)))

    def _bound(self, page: Page) -> Iterator[Artifact]:
        for writer in self._writers:
            yield self._bind(writer.edition, writer.body(page))

    def _beside(self, page: Page, job: Job) -> Iterator[Artifact]:
        """What is made while the words of the page are at hand."""
        match page.kind:
            case PageKind.PAPER:
                summary = self._view.library.papers[job.id]
                yield paper_artifact(self._view, summary, page)
                yield from paper_references(self._view, summary, self._site_url)
                yield paper_form_artifact(summary, self._view.library)
                yield from self._search.paper(job.number, summary)
            case PageKind.COMPARISON:
                yield from files_of(page.body, self._site_url)
            case PageKind.STATUS if not job.id:
                yield status_artifact(page.body.progress)

    def _written(self, path: str) -> Iterator[Artifact]:
        for edition in EDITIONS:
            words = self._words[edition]
            body = hand_written_body(self._plan.frames.written, PageAddress(edition, path), words)
            if path == CONTRIBUTE.path:
                entry = TocEntry(FORM_ANCHOR, plain(words["form"]))
                body = with_section(body, entry, form_html(edition, words, hosting_of(self._plan.settings)))
            yield self._bind(edition, body)

    @cached_property
    def _words(self) -> dict[Edition, dict[str, Heard]]:
        return words_of(self._books)

    def _bind(self, edition: Edition, body: Body) -> Artifact:
        self._languages[body.path] = body.languages
        address = PageAddress(edition, body.path)
        return splice(
            self._plan.frames.shell_of(address, body.kind), address, body, self._titles[edition], self._site_url
        )


LISTS = (
    "data/papers.json",
    *(f"data/{name}.{ending}" for name in ("library", "works") for ending in ("bib", "ris", "csl.json")),
)
"""All papers and all works in files, for programs."""


def list_artifacts(view: View) -> Iterator[Artifact]:
    yield papers_artifact(view)
    yield from library_references(view)


def titles_of(books: Books) -> dict[Edition, str]:
    title = books.view.voice.say(books.view.library.title)
    return {edition: plain(Ear(edition).hear(title)) for edition in EDITIONS}


def words_of(books: Books) -> dict[Edition, dict[str, Heard]]:
    """The words of the pages themselves, as each edition hears them."""
    words = books.view.voice.words
    return {edition: {key: Ear(edition).hear(said) for key, said in words.items()} for edition in EDITIONS}


def _writers(view: View, plan: Plan) -> list[BodyWriter]:
    settings = plan.settings
    around = Surroundings(
        edit_base=settings.edit_base,
        issues=settings.issues,
        hand_written=frozenset(plan.frames.paths),
        linked=LinkedData(view, settings.site_url),
        citations=Citations(view, settings.site_url),
        digests=plan.digests,
    )
    return [BodyWriter(edition, view, around) for edition in EDITIONS]
