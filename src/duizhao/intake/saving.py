"""A plan, written: no file that stands there is overwritten, and a table changes in one step or not at all."""

from __future__ import annotations

from pathlib import Path

from duizhao.intake.plan import Plan


def save(plan: Plan) -> None:
    """Tables first: people nobody names do no harm, but a summary whose authors nobody knows is an error."""
    for path, text in plan.changed.items():
        beside = path.with_name(f".{path.name}.new")
        beside.unlink(missing_ok=True)
        _write(beside, text)
        beside.replace(path)
    for path, text in plan.new.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
