"""One build: the library in all editions, spliced into shells, written and published.

1. `prepare` works out what all pages share; 2. `site_artifacts` makes every page of every edition, one at a time;
3. `build_site` writes them beside what MkDocs wrote and publishes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from duizhao.building.publishing import publish, write
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.page import View
from duizhao.editions.pages import count_pages, pages_of
from duizhao.editions.passages import Said, plain
from duizhao.editions.script import TraditionalScript
from duizhao.editions.voice import Voice
from duizhao.model.library import Library
from duizhao.model.relations import relations_of
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A library made ready for all its editions."""

    library: Library
    script: TraditionalScript
    views: dict[Edition, View]

    @property
    def titles(self) -> dict[Edition, str]:
        return {edition: plain(view.voice.say(self.library.title)) for edition, view in self.views.items()}

    @property
    def files(self) -> dict[str, str]:
        """What hand-written pages may link to that is not a page: path → text."""
        return {f"data/schema/{name}": schema for name, schema in schemas(self.library.facets).items()}

    @property
    def words(self) -> dict[Edition, dict[str, Said]]:
        return {edition: view.voice.words for edition, view in self.views.items()}


def prepare(library: Library) -> Prepared:
    script = TraditionalScript(library)
    relations = relations_of(library)
    views = {edition: View(library, relations, Voice(library, edition, script)) for edition in EDITIONS}
    return Prepared(library, script, views)


def build_site(prepared: Prepared, workshop: Workshop, settings: Settings, staging: Path, progress: Progress) -> int:
    """Fills `staging`, where MkDocs has left its files, and publishes it; returns the number of pages."""
    for shell in workshop.shell_files():
        (staging / shell).unlink(missing_ok=True)
    total = len(EDITIONS) * (count_pages(prepared.library) + len(workshop.hand_written_paths()))
    made: set[str] = set()
    done = 0
    for artifact in site_artifacts(prepared, workshop, settings):
        write(staging, artifact, made)
        if artifact.path.endswith("/index.html"):
            done += 1
            progress(done, total)
    _remove_empty(staging)
    publish(staging, settings.site_dir)
    return done


def site_artifacts(prepared: Prepared, workshop: Workshop, settings: Settings) -> Iterator[Artifact]:
    """The pages of each edition, then what the site has once."""
    listed: dict[str, Body] = {}
    for edition, view in prepared.views.items():
        writer = BodyWriter(edition, view.voice.words, settings.edit_base)
        for page in pages_of(view):
            body = writer.body(page)
            listed.setdefault(body.path, body._replace(html=""))
            yield _spliced(edition, body, workshop, prepared, settings)
        for path in workshop.hand_written_paths():
            body = hand_written_body(workshop.written, PageAddress(edition, path), view.voice.words)
            listed.setdefault(body.path, body._replace(html=""))
            yield _spliced(edition, body, workshop, prepared, settings)
    yield root_artifact(prepared.titles, settings.site_url)
    yield from address_artifacts(settings.site_url, [alternates(body.path, body.languages) for body in listed.values()])


def _spliced(edition: Edition, body: Body, workshop: Workshop, prepared: Prepared, settings: Settings) -> Artifact:
    shell = workshop.shell_of(edition, body.kind, body.path)
    return splice(shell, PageAddress(edition, body.path), body, prepared.titles[edition], settings.site_url)


def _remove_empty(staging: Path) -> None:
    """The folders that held nothing but a shell."""
    for folder in sorted(staging.glob("*/*/_"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
