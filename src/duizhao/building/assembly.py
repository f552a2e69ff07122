"""One build: the library in all editions, spliced into shells, written and published.

1. `workshop_for` says what MkDocs' shells need; 2. `site_artifacts` makes every page of every edition, one at a time;
3. `build_site` writes them beside what MkDocs wrote and publishes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from duizhao.building.memory import bulk_values, tidy_up
from duizhao.building.publishing import StagingWriter, mark, publish
from duizhao.editions.addresses import CONTRIBUTE
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.pages import Books, count_pages, pages_of
from duizhao.editions.passages import Heard, plain
from duizhao.model.text import Language
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.addresses import address_artifacts
from duizhao.rendering.html.body import Body, BodyWriter
from duizhao.rendering.html.root import root_artifact
from duizhao.rendering.tables.files import table_artifacts
from duizhao.site.handwritten import hand_written_body
from duizhao.site.head import PageAddress, alternates
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
    """Where the shells of a library are made; hand-written pages may link to the schemas as to other files."""
    files = {f"data/schema/{name}": schema for name, schema in schemas(books.view.library.facets).items()}
    return Workshop(titles_of(books), words_of(books), books.script.words, files)


def build_site(books: Books, workshop: Workshop, settings: Settings, staging: Path, progress: Progress) -> int:
    """Fills `staging`, where MkDocs has left its files, and publishes it; returns the number of pages."""
    for shell in workshop.shell_files():
        (staging / shell).unlink(missing_ok=True)
    total = len(EDITIONS) * (count_pages(books.view.library) + len(workshop.hand_written_paths()))
    writer = StagingWriter(staging)
    done = 0
    with bulk_values():
        for artifact in site_artifacts(books, workshop, settings):
            writer.write(artifact)
            if artifact.path.endswith("/index.html"):
                done += 1
                progress(done, total)
                tidy_up(done)
    _remove_empty(staging)
    mark(staging)
    publish(staging, settings.site_dir)
    return done


def site_artifacts(books: Books, workshop: Workshop, settings: Settings) -> Iterator[Artifact]:
    """The pages of all editions, then what the site has once."""
    titles = titles_of(books)
    languages: dict[str, tuple[Language, ...]] = {}
    for edition, body in _bodies(books, workshop, settings):
        languages[body.path] = body.languages
        shell = workshop.shell_of(edition, body.kind, body.path)
        yield splice(shell, PageAddress(edition, body.path), body, titles[edition], settings.site_url)
    yield root_artifact(titles, settings.site_url)
    yield from table_artifacts(books.view, settings.site_url)
    yield from address_artifacts(settings.site_url, [alternates(path, its) for path, its in languages.items()])


def _bodies(books: Books, workshop: Workshop, settings: Settings) -> Iterator[tuple[Edition, Body]]:
    has_help = CONTRIBUTE.path in workshop.hand_written_paths()
    writers = {edition: BodyWriter(edition, books.view, settings.edit_base, has_help=has_help) for edition in EDITIONS}
    for page in pages_of(books):
        for edition, writer in writers.items():
            yield edition, writer.body(page)
    words = words_of(books)
    for path in workshop.hand_written_paths():
        for edition in EDITIONS:
            yield edition, hand_written_body(workshop.written, PageAddress(edition, path), words[edition])


def _remove_empty(staging: Path) -> None:
    """The folders that held nothing but a shell."""
    for folder in sorted(staging.glob("*/*/_"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
