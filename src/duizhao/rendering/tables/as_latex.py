"""LaTeX: a longtable to be put into a document with \\input."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duizhao.rendering.tables.plain import PlainTable

_PREAMBLE = """\
% The document needs \\usepackage{array, booktabs, longtable}.
% Chinese text needs XeLaTeX or LuaLaTeX and \\usepackage{ctex}.
% A table wider than the page stands well in the landscape environment of the package pdflscape.
"""
_WRITTEN = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\textasciigrave{}",
    '"': r"\textquotedbl{}",
    "'": "{'}",  # two of them would join to a closing quotation mark
    "-": "{-}",  # two of them to a dash
    "[": "{[}",  # after \\ it would open an option
    "]": "{]}",
    "*": "{*}",
    "\n": "\\newline ",
} | {sign: f"\\{sign}" for sign in "{}$&#_%"}
_SIGNS = re.compile("[" + re.escape("".join(_WRITTEN)) + "]")


def as_latex(table: PlainTable) -> bytes:
    share = 1000 // (len(table.columns) + 1)
    width = f"\\dimexpr {share // 1000}.{share % 1000:03d}\\linewidth-2\\tabcolsep\\relax"
    column = f">{{\\raggedright\\arraybackslash}}p{{{width}}}"
    head = _row([table.corner, *(column.label for column in table.columns)])
    lines = [
        f"\\begin{{longtable}}{{@{{}}*{{{len(table.columns) + 1}}}{{{column}}}@{{}}}}",
        f"\\caption{{{_escaped(table.title)}}}\\\\",
        "\\toprule",
        head,
        "\\midrule",
        "\\endfirsthead",
        "\\toprule",
        head,
        "\\midrule",
        "\\endhead",
        "\\bottomrule",
        "\\endfoot",
        *[_row([row.head.label, *(cell.text for cell in row.cells)]) for row in table.rows],
        "\\end{longtable}",
    ]
    return (_PREAMBLE + "\n".join(lines) + "\n").encode()


def _row(cells: Iterable[str]) -> str:
    return " & ".join([_escaped(cell) for cell in cells]) + " \\\\"


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda found: _WRITTEN[found[0]], text)
