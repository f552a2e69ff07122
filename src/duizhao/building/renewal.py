"""A site brought up to its library: what has changed is made anew, all else stays as it is.

1. which jobs there are, and which of them read what changed; 2. what comes of these is taken; 3. what tells of the
whole site is written where something in it is another: digests and their list, the index, addresses; 4. what no job
makes any more goes; 5. the manifest knows of what the site was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from duizhao.building.catalogue.log import EVERYTHING
from duizhao.building.catalogue.manifest import Manifest
from duizhao.building.digests.digest import Digest, DigestKind, digests_of
from duizhao.building.digests.setter import Printed
from duizhao.building.jobs import Job, Sort, jobs_of
from duizhao.building.making import Maker, Plan, Result, Write
from duizhao.building.outputs import Output, generation_named, output_of, sum_of
from duizhao.building.working import Done, done_by
from duizhao.editions.addresses import paper_path
from duizhao.editions.digests import DigestFile
from duizhao.editions.page import PageKind
from duizhao.editions.pages import Books
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.data.addresses import Entry, address_artifacts
from duizhao.rendering.search.index import SearchIndex
from duizhao.site.head import alternates

Print = Callable[[list[Digest]], Iterator[Printed]]

_INDEX, _ADDRESSES, _THEME = "whole:index", "whole:addresses", "whole:theme"
_PRINTED = "printed:"
_LIST = Job(Sort.DIGESTS)
_PAGES = {
    DigestKind.PAPER: PageKind.PAPER,
    DigestKind.THEME: PageKind.THEME,
    DigestKind.COMPARISON: PageKind.COMPARISON,
}


class Renewal:
    """`changed` are the keys of what reads otherwise than in the site published last. `reasons` has what is to be done,
    each with a key that it read, or nothing where it was never done."""

    def __init__(self, manifest: Manifest, books: Books, plan: Plan, changed: Iterable[str]) -> None:
        self._manifest = manifest
        self.books = books
        self._plan = plan
        changed = set(changed)
        if EVERYTHING in changed or manifest.find_note("plan") != plan.name:
            manifest.clear()
            manifest.note("plan", plan.name)
        self._jobs = {str(job): job for job in jobs_of(books, plan.frames.paths)}
        self._digests = {f"{_PRINTED}{one.name}": one for one in digests_of(books.view.library)} if plan.digests else {}
        known = {*self._jobs, *self._digests, _INDEX, _ADDRESSES, _THEME, str(_LIST)}
        self._gone = [name for name in manifest.jobs if name not in known]
        readers = manifest.find_readers(changed)
        self.reasons = {name: readers.get(name, "") for name in self._jobs if name in readers or name not in manifest}
        self._has_new_list = str(_LIST) in readers or str(_LIST) not in manifest
        self._has_new_words = self._has_new_pages = bool(self._gone)
        self._has_new_pages |= any(key.startswith("paper/") for key in changed)
        self._sum: int = manifest.find_note("sum") or 0
        self._before: set[str] = set()
        self._now: set[str] = set()

    @property
    def todo(self) -> list[Job]:
        return [self._jobs[name] for name in self.reasons]

    @property
    def reprinted(self) -> list[Digest]:
        """The digests whose pages are made anew, and those of the whole library; those that were never set."""
        pages = {(job.name, job.id) for job in self.todo if job.sort is Sort.PAGE}
        return [
            one
            for name, one in self._digests.items()
            if name not in self._manifest
            or (one.kind is DigestKind.LIBRARY and pages)
            or (one.ids and (_PAGES[one.kind], one.ids[0]) in pages)
        ]

    @property
    def is_nothing(self) -> bool:
        return not (self.reasons or self._gone or self._has_new_list or self.reprinted)

    @property
    def pages(self) -> int:
        """How many the whole site has."""
        return int(self._manifest.find_note("pages") or 0)

    @property
    def generation(self) -> str:
        return generation_named(self._sum)

    @property
    def removed(self) -> set[str]:
        """Files of the site before that nothing makes any more."""
        return self._before - self._now

    def kept(self) -> Iterator[str]:
        """The files of jobs that need not be done."""
        reprinted = {f"{_PRINTED}{one.name}" for one in self.reprinted}
        names = chain(self._jobs.keys() - self.reasons.keys(), self._digests.keys() - reprinted)
        for name in sorted(names):
            yield from (output.path for output in self._manifest.outputs_of(name))

    def take(self, done: Done) -> None:
        name = str(done.job)
        self._has_new_words |= self._manifest.gathered_of(name) != done.result.gathered
        self._has_new_pages |= self._manifest.languages_of(name) != done.result.languages
        self._take(name, done.result, done.reads)

    def take_theme(self, outputs: Iterable[Output]) -> None:
        """What MkDocs wrote of its own."""
        self._take(_THEME, Result(tuple(outputs)))

    def finish(self, write: Write, print_: Print, *, whole: bool = False) -> None:
        """When all jobs are done; of a `whole` site that is written somewhere else nothing is there yet."""
        for name in self._gone:
            self._take(name, Result(()))
            self._manifest.forget(name)
        self._print(write, print_, whole=whole)
        if whole or self._has_new_words:
            self._write(_INDEX, self._index(), write)
        if whole or self._has_new_pages:
            self._write(_ADDRESSES, address_artifacts(self._plan.settings.site_url, self._entries()), write)
        self._manifest.note("sum", self._sum)

    def _print(self, write: Write, print_: Print, *, whole: bool) -> None:
        files: dict[str, DigestFile] = self._manifest.find_note("digests") or {}
        listed = {one.path: files[one.path] for one in self._digests.values() if one.path in files}
        wanted = self.reprinted
        for digest, (path, data, pages) in zip(wanted, print_(wanted) if wanted else (), strict=True):
            listed[path] = DigestFile(path, pages, len(data))
            self._write(f"{_PRINTED}{digest.name}", [Artifact(path, data)], write)
        if whole or self._has_new_list or listed != files:
            maker = Maker(self.books, self._plan)
            maker.digests = listed
            self.books.view.library.reads.take()
            for done in done_by(maker, write, [_LIST]):
                self.take(done)
        self._manifest.note("digests", listed)

    def _index(self) -> Iterator[Artifact]:
        index = SearchIndex()
        for name in self._jobs:
            index.add(self._manifest.gathered_of(name))
        return index.artifacts(self.books.view)

    def _entries(self) -> list[Entry]:
        papers = self.books.view.library.papers.values()
        reviewed = {paper_path(one.id): one.credit.reviewed for one in papers}
        languages = chain.from_iterable(self._manifest.languages_of(name).items() for name in (*self._jobs, str(_LIST)))
        return [Entry(alternates(path, its), reviewed.get(path, "")) for path, its in languages]

    def _write(self, name: str, artifacts: Iterable[Artifact], write: Write) -> None:
        outputs = []
        for artifact in artifacts:
            write(artifact)
            outputs.append(output_of(artifact))
        self._take(name, Result(tuple(outputs)))

    def _take(self, name: str, result: Result, reads: Iterable[str] = ()) -> None:
        before = self._manifest.outputs_of(name)
        self._sum += sum_of(result.outputs) - sum_of(before)
        self._before.update(one.path for one in before)
        self._now.update(one.path for one in result.outputs)
        pages = sum(_is_page(one) for one in result.outputs) - sum(_is_page(one) for one in before)
        self._manifest.note("pages", self.pages + pages)
        self._manifest.keep(name, result, reads)


def _is_page(output: Output) -> bool:
    return output.path.endswith("/index.html")
