"""One front door: MkDocs calls, building answers.

1. `on_config` reads and checks the library; 2. MkDocs renders shells and hand-written pages into a staging folder;
3. `on_post_build` splices all pages and publishes. Until then the last good site stands untouched. Commands that only
want the settings load this too, so what makes pages is loaded when pages are made.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from duizhao.building.crews import Hiring, NoCrew, Way
from duizhao.building.digests.fonts import MISSING, find_fonts
from duizhao.building.publishing import NotPublished, WholeSite, generation_of, site_lock
from duizhao.diagnostics import Findings, Severity, language_of_run, said, tell
from duizhao.editions.edition import EDITIONS
from duizhao.site.inputs import inputs_of
from duizhao.site.running import PLUGIN
from duizhao.site.settings import Settings, settings_of
from duizhao.site.troubles import DocsError, ShellError

if TYPE_CHECKING:
    from duizhao.building.digests.setter import Printed
    from duizhao.building.renewal import Print
    from duizhao.site.workshop import Workshop

THEME = Path(__file__).parent / "site" / "theme"

log = logging.getLogger("mkdocs.plugins.duizhao")


class Reporter(Protocol):
    """Whoever wants to hear of a build."""

    def findings(self, findings: Findings) -> None: ...

    def progress(self, done: int, total: int) -> None: ...

    def without_digests(self, reason: str) -> None: ...

    def published(self, pages: int, site: Path) -> None: ...


class LogReporter:
    """Tells MkDocs' log, as its own messages are told."""

    def findings(self, findings: Findings) -> None:
        language = language_of_run()
        for finding in findings:
            level = logging.ERROR if finding.severity is Severity.ERROR else logging.WARNING
            log.log(level, "%s", finding.line(language))

    def progress(self, done: int, total: int) -> None:
        log.debug("%s of %s pages", done, total)

    def without_digests(self, reason: str) -> None:
        log.info("%s", said(reason))

    def published(self, pages: int, site: Path) -> None:
        log.info("%s", said(tell("{pages} pages published in {folder}", pages=pages, folder=site)))


class DuizhaoConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    summaries = config_options.Type(str, default="summaries")
    pdf = config_options.Type(bool, default=True)


class DuizhaoPlugin(BasePlugin[DuizhaoConfig]):  # type: ignore[no-untyped-call]  # as above
    reporter: Reporter = LogReporter()
    sets_digests: bool = True
    hiring: Hiring | None = None

    def __init__(self) -> None:
        self._site: WholeSite | None = None
        self._open = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Whoever serves wants to see a change at once, and the whole library's digest would be set for each."""
        if command == "serve":
            self.sets_digests = False
            self.hiring = Hiring(Way.SERIAL)  # others must not fork off beside the threads that watch and serve

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not config.use_directory_urls:
            message = tell("duizhao's addresses end in '/': delete 'use_directory_urls: false' from mkdocs.yml")
            raise PluginError(said(message))
        self._settings: Settings = settings_of(config, self.config.summaries, self.config.pdf)
        from duizhao.building.assembly import workshop_for
        from duizhao.building.catalogue.stored import books_in

        try:
            self._enter()
            self._site = WholeSite(self._settings.site_dir)
        except (NotPublished, NoCrew) as error:
            raise PluginError(said(error.args[0])) from None
        self._workshop: Workshop = workshop_for(books_in(self._drawer.records))
        config.site_dir = str(self._site.folder)
        config.edit_uri = config.edit_uri if config.repo_url else None
        _insert_theme(config)
        return config

    def change(self, config: MkDocsConfig) -> bool:
        """Brings a site up to its library without MkDocs, where nothing changed that MkDocs is asked for; says whether
        it has."""
        self._settings = settings_of(config, self.config.summaries, self.config.pdf)
        inputs = inputs_of(config, PLUGIN)
        if not inputs or not generation_of(self._settings.site_dir):
            return False
        from duizhao.building.assembly import change_site, find_change
        from duizhao.building.catalogue.database import Damaged
        from duizhao.building.drawers import forget_drawer
        from duizhao.building.making import Plan

        try:
            self._enter()
            frames = self._drawer.manifest.find_note(f"frames {inputs}")
            if frames is None:
                return False
            print_ = self._printer()
            plan = Plan(frames, self._settings, print_ is not None)
            renewal = find_change(self._drawer, plan)
            if renewal is None:
                return False
            change_site(self._drawer, plan, renewal, self.reporter.progress, print_ or _nothing_printed)
            self.reporter.published(renewal.pages, self._settings.site_dir)
        except (NotPublished, NoCrew) as error:
            raise PluginError(said(error.args[0])) from None
        except Damaged:
            forget_drawer(self._settings)
            return False
        finally:
            self._end()
        return True

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        try:
            return self._workshop.take_files(files, config)
        except DocsError as error:
            raise PluginError(said(error.args[0])) from None

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self._workshop.take_words(html, page)
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Each page speaks its edition's language, Material's own words included."""
        shell = self._workshop.context(page)
        config.theme["language"] = str(shell.edition.language)
        cast("dict[str, Any]", context)["duizhao"] = shell
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        cast("dict[str, Any]", context)["duizhao_editions"] = EDITIONS
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        try:
            self._workshop.take_shell(output, page)
        except ShellError as error:
            raise PluginError(said(error.args[0])) from None
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self._site is not None
        if _warnings_of_a_strict_build():
            return  # MkDocs stops after this; what it warned of must not be published
        from duizhao.building.assembly import build_site, plan_for
        from duizhao.building.catalogue.database import Damaged
        from duizhao.building.digests.setter import NotSet
        from duizhao.building.drawers import forget_drawer

        print_ = self._printer()
        plan = plan_for(self._workshop, self._settings, self._site.folder, digests=print_ is not None)
        try:
            renewal = build_site(
                self._drawer,
                plan,
                self._site,
                self.hiring or Hiring(),
                self.reporter.progress,
                print_ or _nothing_printed,
            )
        except Damaged:
            forget_drawer(self._settings)
            message = tell("what earlier builds remembered was damaged, and has been deleted: build again")
            raise PluginError(said(message)) from None
        except (NotSet, NoCrew, NotPublished) as error:
            raise PluginError(said(tell("nothing was built: {reason}", reason=error.args[0]))) from None
        inputs = inputs_of(config, PLUGIN)
        if inputs:
            self._drawer.manifest.keep_frames(inputs, plan.frames)
        pages = renewal.pages
        self._end()
        self.reporter.published(pages, self._settings.site_dir)

    def _printer(self) -> Print | None:
        """Who sets the digests, where there are to be any."""
        if not (self.sets_digests and self._settings.digests):
            return None
        fonts = find_fonts(self._settings.root)
        if fonts is None:
            self.reporter.without_digests(MISSING)
            return None
        from duizhao.building.catalogue.stored import books_in
        from duizhao.building.digests.printing import some_digests

        records = self._drawer.records
        return lambda wanted: some_digests(
            books_in(records), self._settings, fonts, wanted, "a4", records.fingerprint()
        )

    def on_build_error(self, *, error: Exception) -> None:
        self._end()

    def _enter(self) -> None:
        """Keeps others out, and brings what builds remember up to the files."""
        from duizhao.building.catalogue.database import Damaged
        from duizhao.building.drawers import fill_drawer, forget_drawer, open_drawer

        self._open.enter_context(site_lock(self._settings.site_dir))
        try:
            self._drawer = open_drawer(self._settings)
            filled = fill_drawer(self._drawer, self._settings, self.hiring or Hiring())
        except Damaged:
            forget_drawer(self._settings)
            self._drawer = open_drawer(self._settings)
            filled = fill_drawer(self._drawer, self._settings, self.hiring or Hiring())
        self._open.enter_context(closing(self._drawer))
        self.reporter.findings(filled.findings)
        if not filled.is_good:
            raise PluginError(said(tell("nothing was built: {reason}", reason=filled.findings.summary())))

    def _end(self) -> None:
        if self._site is not None:
            self._site.discard()
            self._site = None
        self._open.close()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[..., None]) -> Any:
        """A mistake made while serving is told, and the last good site goes on being served: MkDocs alone would let
        every request wait until it is mended."""
        server.watch(str(self._settings.summaries))
        rebuild = server.builder

        def rebuild_or_tell() -> None:
            try:
                if not self.change(config):
                    rebuild()
            except PluginError as error:
                log.error("%s", said(tell("{problem}; the last good site is still served", problem=error)))
            except Abort as abort:
                problem = abort.__cause__ or abort.__context__ or abort
                log.error("%s", said(tell("{problem}; the last good site is still served", problem=problem)))

        server.builder = rebuild_or_tell
        return server


def _nothing_printed(_wanted: object) -> Iterator[Printed]:
    return iter(())


def _insert_theme(config: MkDocsConfig) -> None:
    """The house's templates stand before Material's and behind the library's own (`custom_dir`)."""
    from duizhao.site.workshop import MKDOCS_TEMPLATES

    custom = config.theme.custom_dir
    config.theme.dirs.insert(1 if custom else 0, str(THEME))
    config.theme.static_templates.difference_update(MKDOCS_TEMPLATES)


def _warnings_of_a_strict_build() -> bool:
    counters = [one for one in logging.getLogger("mkdocs").handlers if isinstance(one, CountHandler)]
    return any(counter.get_counts() for counter in counters)
