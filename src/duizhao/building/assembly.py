"""One build: the library in all editions, spliced into shells, written and published.

1. `workshop_for` says what MkDocs' shells need; 2. `site_artifacts` makes every page of every edition, one at a time;
3. `build_site` writes them beside what MkDocs wrote and publishes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from duizhao.building.digests.digest import digests_of
from duizhao.building.digests.setter import Printed
from duizhao.building.memory import bulk_values, tidy_up
from duizhao.building.publishing import StagingWriter, mark, publish
from duizhao.editions.addresses import CONTRIBUTE, paper_path
from duizhao.editions.digests import DigestFile, digests_page
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.page import PageKind, View
from duizhao.editions.pages import Books, count_pages, kinds_in_parts, pages_of
from duizhao.editions.passages import Heard, plain
from duizhao.model.text import Language
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.addresses import Entry, address_artifacts
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
from duizhao.rendering.search.index import SearchWriter
from duizhao.rendering.tables.files import table_artifacts
from duizhao.site.handwritten import hand_written_body, with_section
from duizhao.site.head import PageAddress, alternates
from duizhao.site.hosting import hosting_of
from duizhao.site.settings import Settings
from duizhao.site.splicing import splice
from duizhao.site.workshop import Workshop
from duizhao.summaries.schema import schemas

Progress = Callable[[int, int], None]


def titles_of(books: Books) -> dict[Edition, str]:
    title = books.view.voice.say(books.view.library.title)
    return {edition: plain(Ear(edition).hear(title)) for edition in EDITIONS}


def words_of(books: Books) -> dict[Edition, dict[str, Heard]]:
    """The words of the pages themselves, as each edition hears them."""
    words = books.view.voice.words
    return {edition: {key: Ear(edition).hear(said) for key, said in words.items()} for edition in EDITIONS}


def workshop_for(books: Books) -> Workshop:
    """Where the shells of a library are made; hand-written pages may link to the schemas and to the lists of papers and
    works as to other files."""
    view = books.view
    files = {f"data/schema/{name}": schema.encode() for name, schema in schemas(view.library.facets).items()}
    files |= {artifact.path: artifact.data for artifact in (papers_artifact(view), *library_references(view))}
    return Workshop(titles_of(books), words_of(books), books.script.words, files, kinds_in_parts(view))


def build_site(
    books: Books,
    workshop: Workshop,
    settings: Settings,
    staging: Path,
    progress: Progress,
    digests: Iterable[Printed] | None = None,
) -> int:
    """Fills `staging`, where MkDocs has left its files, and publishes it; returns the number of pages. The `digests`
    are set one by one as they are asked for; where there are to be none, no page leads to one."""
    for shell in workshop.shell_files():
        (staging / shell).unlink(missing_ok=True)
    on_digests = 1
    total = len(EDITIONS) * (count_pages(books.view) + on_digests + len(workshop.hand_written_paths()))
    total += sum(1 for _ in digests_of(books.view.library)) if digests is not None else 0
    writer = StagingWriter(staging)
    done = pages = 0
    with bulk_values():
        for artifact in site_artifacts(books, workshop, settings, digests):
            writer.write(artifact)
            if artifact.path.endswith(("/index.html", ".pdf")):
                done += 1
                pages += artifact.path.endswith(".html")
                progress(done, total)
                tidy_up(done)
    _remove_empty(staging, workshop.shell_files())
    mark(staging)
    publish(staging, settings.site_dir)
    return pages


def site_artifacts(
    books: Books, workshop: Workshop, settings: Settings, digests: Iterable[Printed] | None = None
) -> Iterator[Artifact]:
    """The pages of all editions, each paper's with its data, then what the site has once."""
    view, site_url = books.view, settings.site_url
    binder = _Binder(workshop, titles_of(books), site_url)
    writers = _writers(view, workshop, settings, digests is not None)
    search = SearchWriter(view)
    for page in pages_of(books):
        for writer in writers:
            yield binder.bind(writer.edition, writer.body(page))
        if page.kind is PageKind.STATUS:
            yield status_artifact(page.body.progress)
        if page.kind is PageKind.PAPER:  # while its words are at hand
            summary = view.library.papers[page.body.id]
            yield paper_artifact(view, summary, page)
            yield from paper_references(view, summary, site_url)
            yield paper_form_artifact(summary, view.library)
            yield from search.paper(summary)
    files = {}
    for path, data, pages in digests or ():
        files[path] = DigestFile(path, pages, len(data))
        yield Artifact(path, data)
    for writer in writers:
        yield binder.bind(writer.edition, writer.body(digests_page(view, files)))
    words = words_of(books)
    for path in workshop.hand_written_paths():
        for edition in EDITIONS:
            body = hand_written_body(workshop.written, PageAddress(edition, path), words[edition])
            if path == CONTRIBUTE.path:
                entry = TocEntry(FORM_ANCHOR, plain(words[edition]["form"]))
                body = with_section(body, entry, form_html(edition, words[edition], hosting_of(settings)))
            yield binder.bind(edition, body)
    yield from card_artifacts(view)
    yield from form_artifacts(books)
    yield from table_artifacts(view, site_url)
    yield root_artifact(binder.titles, site_url)
    yield from feed_artifacts(view, site_url)
    yield from search.rest()
    reviewed = {paper_path(one.id): one.credit.reviewed for one in view.library.papers.values()}
    entries = [Entry(alternates(path, its), reviewed.get(path, "")) for path, its in binder.languages.items()]
    yield from address_artifacts(site_url, entries)


class _Binder:
    """Puts bodies into the shells of a site, and remembers which languages each page speaks."""

    def __init__(self, workshop: Workshop, titles: dict[Edition, str], site_url: str) -> None:
        self.titles = titles
        self.languages: dict[str, tuple[Language, ...]] = {}
        self._workshop = workshop
        self._site_url = site_url

    def bind(self, edition: Edition, body: Body) -> Artifact:
        self.languages[body.path] = body.languages
        address = PageAddress(edition, body.path)
        shell = self._workshop.shell_of(address, body.kind)
        return splice(shell, address, body, self.titles[edition], self._site_url)


def _writers(view: View, workshop: Workshop, settings: Settings, has_digests: bool) -> list[BodyWriter]:
    around = Surroundings(
        edit_base=settings.edit_base,
        issues=settings.issues,
        hand_written=frozenset(workshop.hand_written_paths()),
        linked=LinkedData(view, settings.site_url),
        citations=Citations(view, settings.site_url),
        digests=has_digests,
    )
    return [BodyWriter(edition, view, around) for edition in EDITIONS]


def _remove_empty(staging: Path, shells: Iterable[str]) -> None:
    """The folders that held nothing but a shell."""
    for shell in shells:
        folder = (staging / shell).parent
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
