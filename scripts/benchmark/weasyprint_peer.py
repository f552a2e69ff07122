"""Sets documents with WeasyPrint: a line of JSON each on standard input, as the templates of Typst get it. Prints the
mean of their CPU seconds; the first warms up and is not counted. It runs in an environment that has no duizhao."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration

_STYLE = """
@page {
  size: A4; margin: 27mm 27mm 25mm;
  @bottom-center { content: counter(page) } @top-left { content: string(head) }
}
body { font: 10.5pt/1.6 'Source Serif 4', 'Noto Serif SC'; text-align: justify; string-set: head 'duizhao' }
h1, h2 { font-family: 'Source Sans 3', 'Noto Sans SC'; break-after: avoid }
p { margin: 0.4em 0; orphans: 2; widows: 2 }
sup { font-size: 0.68em; line-height: 0 }
"""
_FACES = ("SourceSerif4", "Source Serif 4"), ("NotoSerifSC", "Noto Serif SC"), ("SourceSans3", "Source Sans 3")
_HEADINGS = {"paper": "h1", "title": "h1", "heading": "h2"}


def main() -> int:
    fonts = Path(sys.argv[1])
    configuration = FontConfiguration()
    sheet = weasyprint.CSS(string=_faces(fonts) + _STYLE, font_config=configuration)
    spent = []
    for line in sys.stdin:
        html = "".join(_html(json.loads(line)))
        start = time.process_time()
        document = weasyprint.HTML(string=f'<html lang="zh"><title>x</title><body>{html}')
        document.write_pdf(stylesheets=[sheet], font_config=configuration, pdf_variant="pdf/ua-1")
        spent.append(time.process_time() - start)
    print(sum(spent[1:]) / (len(spent) - 1))
    return 0


def _faces(fonts: Path) -> str:
    faces = (*_FACES, ("NotoSansSC", "Noto Sans SC"))
    return "".join(
        f"@font-face {{ font-family: '{name}'; font-weight: {weight}; "
        f"src: url({(fonts / f'{file}_{cut}.ttf').as_uri()}) }}\n"
        for file, name in faces
        for weight, cut in ((400, "400Regular"), (700, "700Bold"))
    )


def _html(document: dict[str, Any]) -> Iterator[str]:
    for part in document["parts"]:
        for block in part["blocks"]:
            tag = _HEADINGS.get(block["is"])
            if tag:
                yield f"<{tag}>{escape(_words(block.get('line') or block['titles'][0]))}</{tag}>"
            elif "points" in block:
                yield f"<ol>{''.join(map(_point, block['points']))}</ol>"
            else:
                yield from (f"<p>{escape(line)}</p>" for line in _lines(block))


def _point(point: dict[str, Any]) -> str:
    at = f"<sup>〔{escape(point['at'])}〕</sup>" if "at" in point else ""
    figure = f"<b>{escape(point['figure']['value'])}</b> " if "figure" in point else ""
    parts = f"<ol>{''.join(map(_point, point['parts']))}</ol>" if "parts" in point else ""
    option = f"<b>{escape(_words(point['option']))}</b> " if "option" in point else ""
    return f"<li><p>{option}{figure}{escape(_words(point['said']))}{at}</p>{parts}</li>"


def _lines(value: Any) -> Iterator[str]:
    """Every line of a block of any other kind."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("is", "label", "at"):
                yield from _lines(one)
    elif isinstance(value, list):
        if value and all(
            isinstance(one, list) and one and isinstance(one[0], str) and len(one[0]) < 2 for one in value
        ):
            yield _words(value)
        else:
            for one in value:
                yield from _lines(one)


def _is_passage(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], str) and len(value[0]) < 2


def _words(line: list[Any]) -> str:
    return " ".join("".join(run if isinstance(run, str) else run[0] for run in passage[1:]) for passage in line)


if __name__ == "__main__":
    sys.exit(main())
