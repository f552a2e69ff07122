"""Scripts with short names do what they did."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from duizhao.site.lean import lean_script
from duizhao.site.shortening import _tokens, shorten

SCRIPTS = Path(str(files("duizhao.site"))) / "theme/assets/duizhao"


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const once=1;let twice=once+once;f(twice);", "const a=1;let b=a+a;f(b);"),
        ("const add=(one,...others)=>one+others.length;", "const c=(a,...b)=>a+b.length;"),
        ("list.map(one=>one.one+two);", "list.map(one=>one.one+two);"),
        ("const [first,[,second]]=pairs;f(second,first);", "const [a,[,b]]=pairs;f(b,a);"),
        ("const {store,other:mine}=known;store.f(mine);", "const {store,other:mine}=known;store.f(mine);"),
        ("const f=({size,way=2},last)=>size+way+last;", "const f=({size,way=2},a)=>size+way+a;"),
        ("const open=1;known={open};", "const open=1;known={open};"),
        ("const open=1;known={open:2,x:open};", "const open=1;known={open:2,x:open};"),
        ("const way=is?open:way;f(way);", "const a=is?open:a;f(a);"),
        ("const way=1;f('way',/way/g,`way ${way+`${way}`}`);", "const a=1;f('way',/way/g,`way ${a+`${a}`}`);"),
        ("const a=1;const name=a;f(name);", "const a=1;const b=a;f(b);"),
        ("const half=whole/2/other;f(half);", "const a=whole/2/other;f(a);"),
        ("if(document)location.assign(far);", "if(document)location.assign(far);"),
        ("const call=async()=>{};f?.seen(...call?.());", "const a=async()=>{};f?.seen(...a?.());"),
    ],
)  # fmt: skip
def test_names_of_its_own_are_shortened_and_no_others(script: str, short: str) -> None:
    assert shorten(script) == short


@pytest.mark.parametrize("file", sorted(SCRIPTS.rglob("*.js")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_two_names_of_a_script_become_one(file: Path) -> None:
    lean = lean_script(file.read_text("utf-8"))
    before, after = ([token.text for token in _tokens(script)] for script in (lean, shorten(lean)))
    pairs = set(zip(before, after, strict=True))
    assert len(pairs) == len({old for old, _ in pairs}) == len({new for _, new in pairs})
