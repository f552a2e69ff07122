"""One build: the library in all editions, spliced into shells, written and published.

1. `workshop_for` says what MkDocs' shells need; 2. `site_artifacts` makes every page of every edition, one at a time;
3. `build_site` writes them beside what MkDocs wrote and publishes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from duizhao.building.memory import bulk_values
from duizhao.building.publishing import StagingWriter, publish
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.pages import Books, count_pages, pages_of
from duizhao.editions.passages import plain
from duizhao.model.text import Language
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.addresses import address_artifacts
from duizhao.rendering.html.body import Body, BodyWriter
from duizhao.rendering.html.root import root_artifact
from duizhao.site.handwritten import hand_written_body
from duizhao.site.head import PageAddress, alternates
from duizhao.site.settings import Settings
from duizhao.site.splicing import splice
from duizhao.site.workshop import Workshop
from duizhao.summaries.schema import schemas

Progress = Callable[[int, int], None]


def titles_of(books: Books) -> dict[Edition, str]:
    return {edition: plain(view.voice.say(books.library.title)) for edition, view in books.views.items()}


def workshop_for(books: Books) -> Workshop:
    """Where the shells of a library are made; hand-written pages may link to the schemas as to other files."""
    words = {edition: view.voice.words for edition, view in books.views.items()}
    files = {f"data/schema/{name}": schema for name, schema in schemas(books.library.facets).items()}
    return Workshop(titles_of(books), words, books.script.words, files)


def build_site(books: Books, workshop: Workshop, settings: Settings, staging: Path, progress: Progress) -> int:
    """Fills `staging`, where MkDocs has left its files, and publishes it; returns the number of pages."""
    for shell in workshop.shell_files():
        (staging / shell).unlink(missing_ok=True)
    total = len(EDITIONS) * (count_pages(books.library) + len(workshop.hand_written_paths()))
    writer = StagingWriter(staging)
    done = 0
    with bulk_values():
        for artifact in site_artifacts(books, workshop, settings):
            writer.write(artifact)
            if artifact.path.endswith("/index.html"):
                done += 1
                progress(done, total)
    _remove_empty(staging)
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
    yield from address_artifacts(settings.site_url, [alternates(path, its) for path, its in languages.items()])


def _bodies(books: Books, workshop: Workshop, settings: Settings) -> Iterator[tuple[Edition, Body]]:
    writers = {
        edition: BodyWriter(edition, view.voice.words, settings.edit_base) for edition, view in books.views.items()
    }
    for edition, page in pages_of(books):
        yield edition, writers[edition].body(page)
    for path in workshop.hand_written_paths():
        for edition, view in books.views.items():
            yield edition, hand_written_body(workshop.written, PageAddress(edition, path), view.voice.words)


def _remove_empty(staging: Path) -> None:
    """The folders that held nothing but a shell."""
    for folder in sorted(staging.glob("*/*/_"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
