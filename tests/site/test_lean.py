"""Scripts and sheets without comments and white space mean what they meant."""

from __future__ import annotations

import pytest

from duizhao.site.lean import lean_script, lean_sheet


@pytest.mark.parametrize(
    ("script", "lean"),
    [
        ("const one = 1; // one\nconst two = 2;\n", "const one=1;const two=2;\n"),
        ("  // all of it\n  if (a) b();\n  else c();\n", "if(a)b();else c();\n"),
        ("const at = 'http://x  y';  // z\n", "const at='http://x  y';\n"),
        ('say("a \\" // b",  `c // ${d  }  e`);', 'say("a \\" // b",`c // ${d  }  e`);\n'),
        ("const some = /^ *[=/+ ] \\/\\/ x/.test(a) ? b : c;", "const some=/^ *[=/+ ] \\/\\/ x/.test(a)?b:c;\n"),
        ("return / {2}/g;", "return / {2}/g;\n"),
        ("a.filter((one) => / , /.test(one));", "a.filter((one)=>/ , /.test(one));\n"),
        ("let half = (a + b) / 2 / c; // d / e", "let half=(a + b)/ 2 / c;\n"),
        ("a - -b;\nc + +d;\n", "a - -b;c + +d;\n"),
        ("row(`|${a.map((b) => ` ${c(b)} | `).join()} ` , d);", "row(`|${a.map((b) => ` ${c(b)} | `).join()} `,d);\n"),
        ("one = `$ {a} ${ {b: 1}.b }  $` ;", "one=`$ {a} ${ {b: 1}.b }  $`;\n"),
        ("list\n  .map(f)\n  .join();", "list.map(f).join();\n"),
        ("for (const x of [1, 2]) y(x);", "for(const x of[1,2])y(x);\n"),
    ],
)
def test_a_script_loses_what_only_its_authors_need(script: str, lean: str) -> None:
    assert lean_script(script) == lean
    assert lean_script(lean) == lean


def test_a_sheet_does_too() -> None:
    assert lean_sheet("/* about */\n.a {\n  b: c;\n}\n") == ".a {\nb: c;\n}\n"
