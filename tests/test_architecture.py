"""The house's rules about who may know whom (DESIGN §5), read off the source."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
FLOORS = {
    "diagnostics": 1,
    "model": 2,
    "summaries": 3,
    "chinese": 3,
    "lints": 4,
    "editions": 4,
    "rendering": 5,
    "intake": 5,
    "site": 6,
    "building": 7,
    "mkdocs_plugin": 8,
    "commands": 8,
    "cli": 9,
}
SOLE_USERS = {
    "yaml": {"summaries"},
    "opencc": {"chinese"},
    "pypinyin": {"chinese"},
    "autocorrect_py": {"chinese"},
    "mkdocs": {"site", "mkdocs_plugin"},
    "material": {"site", "mkdocs_plugin"},
    "jinja2": {"rendering"},
    "typst": {"building"},
    "bibtexparser": {"intake"},
    "pylatexenc": {"intake"},
    "rispy": {"intake"},
}
SPEAKERS = {"commands", "cli"}

Modules = dict[str, str]
"""Module name → source."""


def modules_in(source: Path) -> Modules:
    names = {
        ".".join(file.relative_to(source).with_suffix("").parts).removesuffix(".__init__"): file
        for file in sorted(source.rglob("*.py"))
    }
    return {name: file.read_text(encoding="utf-8") for name, file in names.items()}


MODULES = modules_in(SOURCE)


def room_of(module: str) -> str:
    """The room a module stands in; the package itself is none."""
    return module.partition(".")[2].partition(".")[0]


def imports_in(module: str, source: str, known: Iterable[str]) -> Iterator[str]:
    """Every module that one imports, inside functions too; `from a import b` names a.b where that is a module."""
    modules = set(known)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            base = node.module or ""
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield whole if whole in modules else base


def house_imports(modules: Modules) -> dict[str, set[str]]:
    return {
        name: {one for one in imports_in(name, source, modules) if one.split(".")[0] == "duizhao"}
        for name, source in modules.items()
    }


def climbing(modules: Modules) -> list[str]:
    """Imports that do not go down: up the house, or across to another room of the same floor."""
    return [
        f"{name} imports {other}"
        for name, others in house_imports(modules).items()
        for other in sorted(others)
        if room_of(name) != room_of(other) and FLOORS.get(room_of(name), 0) <= FLOORS.get(room_of(other), 0)
    ]


def trespassing(modules: Modules) -> list[str]:
    return [
        f"{name} imports {other}"
        for name, source in modules.items()
        for other in imports_in(name, source, modules)
        if room_of(name) not in SOLE_USERS.get(other.split(".")[0], {room_of(name)})
    ]


def speaking(modules: Modules) -> list[str]:
    """Who prints, writes to the console or ends the process."""
    found = []
    for name, source in modules.items():
        for node in ast.walk(ast.parse(source)):
            call = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            raised = ast.unparse(node.exc) if isinstance(node, ast.Raise) and node.exc else ""
            loud = call in ("print", "input", "exit", "quit", "sys.exit", "os._exit")
            loud = loud or call.startswith(("sys.stdout.", "sys.stderr.")) or raised.startswith("SystemExit")
            if loud and room_of(name) not in SPEAKERS:
                found.append(f"{name}: {call or raised}")
    return found


def circle_in(modules: Modules) -> list[str]:
    try:
        TopologicalSorter(house_imports(modules)).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []


def test_every_room_has_a_floor() -> None:
    assert {room_of(name) for name in MODULES} - {""} <= set(FLOORS)
    assert len(MODULES) > 50


def test_imports_go_down() -> None:
    assert climbing(MODULES) == []


def test_each_outside_library_has_one_owner() -> None:
    assert trespassing(MODULES) == []


def test_there_is_no_circle_of_imports() -> None:
    assert circle_in(MODULES) == []


def test_only_commands_speak_and_exit() -> None:
    assert speaking(MODULES) == []


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_owns(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name]))


@pytest.mark.parametrize(
    ("module", "line", "other"),
    [
        ("duizhao.model.text", "from duizhao.summaries import nodes", "duizhao.summaries.nodes"),
        ("duizhao.diagnostics", "import duizhao.cli", "duizhao.cli"),
        ("duizhao.summaries.nodes", "def f():\n    import duizhao.chinese", "duizhao.chinese"),
        ("duizhao.commands.build", "import duizhao.mkdocs_plugin", "duizhao.mkdocs_plugin"),
    ],
    ids=["up", "far-up", "across-in-a-function", "across"],
)
def test_a_climbing_import_is_found(module: str, line: str, other: str) -> None:
    assert climbing({**MODULES, module: line}) == [f"{module} imports {other}"]


def test_other_breaches_are_found() -> None:
    assert trespassing({"duizhao.model.text": "from yaml import CSafeLoader"}) == ["duizhao.model.text imports yaml"]
    assert trespassing({"duizhao.editions.a": "import mkdocs.config"}) == ["duizhao.editions.a imports mkdocs.config"]
    loud = {"duizhao.model.text": "print(1)\nsys.exit(2)\nraise SystemExit(3)\nsys.stderr.write('x')"}
    assert len(speaking(loud)) == 4
    assert speaking({"duizhao.commands.build": "print(1)"}) == []
    circle = {"duizhao.model.a": "import duizhao.model.b", "duizhao.model.b": "from duizhao.model import a"}
    assert set(circle_in(circle)) == set(circle)
