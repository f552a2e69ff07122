"""How `new` and `import` end: what was found is told, then the plan is printed or written, and what comes next."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from duizhao.diagnostics import Findings, Severity, as_text, language_of_run, said, tell
from duizhao.diagnostics.findings import HINT
from duizhao.intake.draft import Draft
from duizhao.intake.plan import Plan, Planner, Wanted
from duizhao.intake.saving import save
from duizhao.site.running import Outcome, find_settings
from duizhao.site.settings import Settings
from duizhao.summaries.loading import Loaded, load_library


class Opened(NamedTuple):
    settings: Settings
    loaded: Loaded


def add_planning(parser: argparse.ArgumentParser) -> None:
    lang = said(tell("language of the remarks in the file (default: that of the run)"))
    parser.add_argument("--lang", choices=("zh", "en"), default=language_of_run(), help=lang)
    anyway = said(tell("write it even if the library seems to have it already"))
    parser.add_argument("--anyway", action="store_true", help=anyway)
    dry_run = said(tell("print what would be written, and write nothing"))
    parser.add_argument("--dry-run", action="store_true", help=dry_run)


def open_library(config: Path, verb: str) -> Opened | int:
    """The library as it is, or an exit code; a mistake in some summary is no reason not to write another."""
    settings = find_settings(config)
    if isinstance(settings, Outcome):
        return fail(verb, settings.message)
    loaded = load_library(settings.summaries, called=settings.called)
    if not loaded.library.facets:
        print(as_text(loaded.findings), end="", file=sys.stderr)
        return 1
    return Opened(settings, loaded)


def conclude(opened: Opened, drafts: Iterable[Draft], wanted: Wanted, findings: Findings, *, dry_run: bool) -> int:
    settings, loaded = opened
    planner = Planner(settings.summaries, settings.called, loaded.library, loaded.places, findings)
    for draft in drafts:
        planner.add(draft, wanted)
    plan = planner.finish()
    print(as_text(findings), end="", file=sys.stderr)
    if dry_run:
        _show(plan, settings)
    else:
        try:
            save(plan)
        except OSError as error:
            return fail("import", tell("cannot write {path}: {reason}", path=error.filename, reason=error.strerror))
        _tell(plan, settings)
    return 1 if findings.count(Severity.ERROR) else 0


def fail(verb: str, message: str, hint: str = "") -> int:
    print(f"duizhao {verb}: {said(message)}", file=sys.stderr)
    if hint:
        print(f"  {said(HINT)}{said(hint)}", file=sys.stderr)
    return 2


def _show(plan: Plan, settings: Settings) -> None:
    for path, text in plan.new.items():
        print(f"==> {path.relative_to(settings.root)}\n{text}")
    for path, entries in plan.added.items():
        print(f"==> + {path.relative_to(settings.root)}\n{entries}")


def _tell(plan: Plan, settings: Settings) -> None:
    for path in plan.new:
        print(said(tell("written: {path}", path=path.relative_to(settings.root))))
    for path, entries in plan.added.items():
        ids = [line[:-1] for line in entries.splitlines() if line[:1].isalnum()]
        print(said(tell("added to {path}: {ids}", path=path.relative_to(settings.root), ids=ids)))
    if plan.new:
        print(said(tell("Next: open the file in an editor, fill it as its remarks say, and run 'duizhao check'.")))
    elif not plan.added:
        print(said(tell("Nothing was written.")))
