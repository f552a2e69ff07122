"""One build: the library in all editions, spliced into shells, written and published.

1. `workshop_for` says what MkDocs' shells need; 2. `build_site` has all jobs done by workers, who write beside what
MkDocs wrote; 3. what only the whole site can tell is written; 4. the whole is published.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from duizhao.building.crews import Hiring, crew_of
from duizhao.building.digests.digest import digests_of
from duizhao.building.digests.setter import Printed
from duizhao.building.jobs import jobs_of
from duizhao.building.making import Languages, Maker, Plan, list_artifacts, titles_of, words_of
from duizhao.building.publishing import WholeSite
from duizhao.building.workbench import clear_away, lay_out
from duizhao.building.working import results_of
from duizhao.editions.addresses import paper_path
from duizhao.editions.digests import DigestFile
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import Books, count_pages
from duizhao.model.library import Library
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.addresses import Entry, address_artifacts
from duizhao.rendering.search.index import SearchIndex
from duizhao.site.head import alternates
from duizhao.site.settings import Settings
from duizhao.site.workshop import Workshop
from duizhao.summaries.schema import schemas

Progress = Callable[[int, int], None]


def workshop_for(books: Books) -> Workshop:
    """Where the shells of a library are made; hand-written pages may link to the schemas and to the lists of papers and
    works as to other files."""
    view = books.view
    files = {f"data/schema/{name}": schema.encode() for name, schema in schemas(view.library.facets).items()}
    files |= {artifact.path: artifact.data for artifact in list_artifacts(view)}
    return Workshop(titles_of(books), words_of(books), books.script.words, files)


def plan_for(workshop: Workshop, settings: Settings, staging: Path, *, digests: bool) -> Plan:
    """When MkDocs has gone through all pages; the shells among them are no part of the site."""
    for shell in workshop.shell_files():
        (staging / shell).unlink(missing_ok=True)
    for folder in sorted(staging.glob("*/*/_"), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return Plan(workshop.frames(), settings, digests)


def build_site(
    books: Books, plan: Plan, site: WholeSite, hiring: Hiring, progress: Progress, digests: Iterable[Printed]
) -> int:
    """Fills the site, where MkDocs has left its files, and publishes it; returns the number of pages. The `digests`
    are set one by one as they are asked for."""
    library, settings = books.view.library, plan.settings
    maker = Maker(books, plan)
    count = _Count(progress, _total(library, plan))
    index, languages = SearchIndex(), Languages()

    def write(artifacts: Iterable[Artifact]) -> Iterator[str]:
        for artifact in artifacts:
            site.write(artifact)
            yield artifact.path

    workbench = settings.root / "build" / "cache" / f"workbench-{os.getpid()}"
    try:
        lay_out(workbench, library, plan, maker)
        with crew_of(hiring) as crew:
            for result in results_of(crew, workbench, site.folder, jobs_of(library, plan.frames.paths)):
                index.add(result.gathered)
                languages |= result.languages
                count.add(result.paths)
    finally:
        clear_away(workbench)
    files = {}
    for path, data, pages in digests:
        files[path] = DigestFile(path, pages, len(data))
        count.add(write([Artifact(path, data)]))
    count.add(write(maker.digests_page(files)))
    languages |= maker.take_languages()
    count.add(write(index.artifacts(books.view)))
    count.add(write(address_artifacts(settings.site_url, _entries(library, languages))))
    site.publish()
    return count.pages


class _Count:
    """Counts pages and digests, and tells how many of all are done."""

    def __init__(self, progress: Progress, total: int) -> None:
        self.pages = 0
        self._progress = progress
        self._done, self._total = 0, total

    def add(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path.endswith(("/index.html", ".pdf")):
                self._done += 1
                self.pages += path.endswith(".html")
                self._progress(self._done, self._total)


def _total(library: Library, plan: Plan) -> int:
    on_digests = 1
    pages = len(EDITIONS) * (count_pages(library) + on_digests + len(plan.frames.paths))
    return pages + (sum(1 for _ in digests_of(library)) if plan.digests else 0)


def _entries(library: Library, languages: Languages) -> list[Entry]:
    reviewed = {paper_path(one.id): one.credit.reviewed for one in library.papers.values()}
    return [Entry(alternates(path, its), reviewed.get(path, "")) for path, its in languages.items()]
