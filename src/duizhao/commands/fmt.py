"""`duizhao fmt`: sets the layout of summaries right; `--rename` gives an id another name and mends the links to it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from duizhao.commands.options import add_config
from duizhao.diagnostics import Findings, Place, as_text, said, shown, tell
from duizhao.site.running import Outcome, find_settings
from duizhao.site.settings import Settings
from duizhao.summaries.formatting import changes, formatted
from duizhao.summaries.layout import REVIEWED, SourceFile, find_files
from duizhao.summaries.renaming import Refusal, rename
from duizhao.summaries.saving import save_all

HELP = tell("lay the summaries out in one way; rename an id with all links to it")
_STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_config(parser)
    files = said(tell("files or folders (default: the whole library); - for standard input"))
    parser.add_argument("files", nargs="*", metavar=said(tell("FILE")), help=files)
    check = said(tell("change nothing; exit 1 where something would be changed"))
    parser.add_argument("--check", action="store_true", help=check)
    names = (said(tell("OLD")), said(tell("NEW")))
    renames = said(tell("give OLD the id NEW, with all links to it"))
    parser.add_argument("--rename", nargs=2, metavar=names, help=renames)


def run(arguments: argparse.Namespace) -> int:
    if arguments.rename and (arguments.files or arguments.check):
        print(f"duizhao fmt: {said(tell('--rename takes no files and no --check'))}", file=sys.stderr)
        return 2
    settings = find_settings(arguments.config) if arguments.rename or not arguments.files else None
    if isinstance(settings, Outcome):
        print(f"duizhao fmt: {said(settings.message)}", file=sys.stderr)
        return 2
    if arguments.rename and settings:
        return _rename(settings, *arguments.rename)
    findings = Findings()
    clean = True
    for source in _sources(arguments.files, settings):
        data = sys.stdin.buffer.read() if source.path == _STDIN else _bytes(source, findings)
        text = formatted(data, source.path, findings) if data is not None else None
        if source.path == _STDIN and not arguments.check:
            sys.stdout.buffer.write(data or b"" if text is None else text.encode())
        elif text is not None and data is not None and text.encode() != data:
            clean = clean and not arguments.check
            print(f"{source.path}: {said(changes(data, text))}" if arguments.check else source.path)
            if not arguments.check:
                save_all({source.file: text})
    print(as_text(findings), end="", file=sys.stderr)
    return 0 if clean and not findings else 1


def _sources(files: list[str], settings: Settings | None) -> Iterator[SourceFile]:
    if settings:
        found = find_files(settings.summaries, Findings(), settings.called)
        yield from (source for kind, some in found.items() if kind != REVIEWED for source in some)
    for name in files:
        path = Path(name)
        if path.is_dir():
            yield from (SourceFile(file, file.as_posix()) for file in sorted(path.rglob("*.yml")))
        else:
            yield SourceFile(path.resolve() if name != _STDIN else path, name)


def _bytes(source: SourceFile, findings: Findings) -> bytes | None:
    try:
        return source.file.read_bytes()
    except OSError as error:
        message = tell("the file cannot be read: {reason}", reason=error.strerror)
        findings.error("unreadable", Place(source.path), message, tell("check its name and its permissions"))
        return None


def _rename(settings: Settings, old: str, new: str) -> int:
    result = rename(settings.summaries, settings.called, old, new)
    if isinstance(result, Refusal):
        print(as_text(result.findings), end="", file=sys.stderr)
        hint = f" ({said(tell('hint: '))}{said(result.hint)})" if result.hint else ""
        print(f"duizhao fmt: {said(result.message)}{hint}", file=sys.stderr)
        return 1
    save_all(result.texts, result.moves)
    for file in sorted({*result.texts, *result.moves}):
        target = result.moves.get(file)
        print(file.relative_to(settings.root), *(["→", target.name] if target else []))
    told = tell("{old} is {new} now; links mended: {number}", old=shown(old), new=shown(new), number=result.links)
    print(said(told), file=sys.stderr)
    return 0
