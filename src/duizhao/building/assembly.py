"""One build: the library in all editions, spliced into shells, written and published.

1. `workshop_for` says what MkDocs' shells need; 2. `build_site` has all jobs done by workers, who write beside what
MkDocs wrote, and takes over what stays as it was; or `change_site` writes only what changed, without MkDocs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from duizhao.building.catalogue.log import EVERYTHING, changes_since, moment_of
from duizhao.building.catalogue.stored import books_in
from duizhao.building.crews import Hiring, crew_of
from duizhao.building.drawers import Drawer
from duizhao.building.making import LISTS, Maker, Plan, titles_of, words_of
from duizhao.building.outputs import Output, output_of
from duizhao.building.publishing import ChangedSite, WholeSite, make_spare
from duizhao.building.renewal import Print, Renewal
from duizhao.building.workbench import Workbench, clear_away, lay_out
from duizhao.building.working import Done, all_done, done_by
from duizhao.editions.edition import EDITIONS
from duizhao.editions.pages import Books, kinds_in_parts
from duizhao.rendering.artifact import Artifact
from duizhao.site.settings import Settings
from duizhao.site.workshop import Workshop
from duizhao.summaries.schema import schemas

Progress = Callable[[int, int], None]

FEW = 400
"""Jobs that are done here, one after another, rather than by workers who would first have to be called."""


def workshop_for(books: Books) -> Workshop:
    """Where the shells of a library are made; hand-written pages may link to the schemas and to the lists of papers and
    works as to other files."""
    view = books.view
    files = {f"data/schema/{name}": schema.encode() for name, schema in schemas(view.library.facets).items()}
    return Workshop(titles_of(books), words_of(books), books.script.words, files, LISTS, kinds_in_parts(books))


def plan_for(workshop: Workshop, settings: Settings, staging: Path, *, digests: bool) -> Plan:
    """When MkDocs has gone through all pages; the shells among them are no part of the site."""
    for path in (*workshop.shell_files(), *workshop.linked):
        (staging / path).unlink(missing_ok=True)
        for folder in (staging / path).parents:
            if folder == staging or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    return Plan(workshop.frames(), settings, digests)


def build_site(
    drawer: Drawer, plan: Plan, site: WholeSite, hiring: Hiring, progress: Progress, print_: Print
) -> Renewal:
    """Fills the site, where MkDocs has left its files, and publishes it."""
    records, manifest = drawer
    renewal = Renewal(manifest, books_in(records), plan, _changes(drawer))
    renewal.take_theme(_outputs_in(site.folder))
    for path in renewal.kept():
        site.keep(path)
    workbench = Workbench(records.file, records.file.with_name(f"plan-{os.getpid()}"), site.folder.name)
    try:
        lay_out(workbench, plan)
        with crew_of(hiring) as crew:
            for done in _counted(all_done(crew, workbench, site.folder, renewal.todo), len(renewal.todo), progress):
                renewal.take(done)
    finally:
        clear_away(workbench)
    renewal.finish(site.write, print_, whole=True)
    site.publish(renewal.generation)
    manifest.note("in parts", kinds_in_parts(renewal.books))
    _remember(drawer, renewal)
    make_spare(plan.settings.site_dir)
    return renewal


def find_change(drawer: Drawer, plan: Plan) -> Renewal | None:
    """What there is to do where little has changed, and nothing that all pages rest on."""
    changes = _changes(drawer)
    if EVERYTHING in changes or drawer.manifest.find_note("plan") != plan.name:
        return None
    books = books_in(drawer.records)
    if drawer.manifest.find_note("in parts") != kinds_in_parts(books):
        return None  # another kind of page needs a shell
    renewal = Renewal(drawer.manifest, books, plan, changes)
    return renewal if len(renewal.todo) <= FEW else None


def change_site(drawer: Drawer, plan: Plan, renewal: Renewal, progress: Progress, print_: Print) -> None:
    """Writes what changed of a site that was published before."""
    if not renewal.is_nothing:
        site = ChangedSite(plan.settings.site_dir, drawer.manifest.find_note("generation"))
        jobs = done_by(Maker(renewal.books, plan), site.write, renewal.todo)
        for done in _counted(jobs, len(renewal.todo), progress):
            renewal.take(done)
        renewal.finish(site.write, print_)
        for path in renewal.removed:
            site.remove(path)
        site.publish(renewal.generation)
    _remember(drawer, renewal)


def _remember(drawer: Drawer, renewal: Renewal) -> None:
    drawer.manifest.note("generation", renewal.generation)
    drawer.manifest.note("moment", tuple(moment_of(drawer.records)))
    drawer.manifest.commit()


def _changes(drawer: Drawer) -> set[str]:
    return changes_since(drawer.records, drawer.manifest.find_note("moment"))


def _counted(all_done: Iterator[Done], number: int, progress: Progress) -> Iterator[Done]:
    """Tells how many pages of all are made."""
    for count, done in enumerate(all_done, 1):
        progress(len(EDITIONS) * count, len(EDITIONS) * number)
        yield done


def _outputs_in(folder: Path) -> Iterator[Output]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield output_of(Artifact(file.relative_to(folder).as_posix(), file.read_bytes()))
