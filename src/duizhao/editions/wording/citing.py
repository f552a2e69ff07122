"""How to cite a paper and its summary."""

from __future__ import annotations

WORDS = {
    "cite": ("如何引用", "How to cite"),
    "cite-paper": ("引用这篇论文", "The paper"),
    "cite-summary": ("引用本摘要", "This summary"),
    "copy": ("复制", "Copy"),
    "copied": ("已复制", "Copied"),
    "copy-by-hand": (
        "浏览器不允许网页复制，文字已选中，请自行复制",
        "This browser does not let pages copy; the text is selected, so copy it yourself",
    ),
    "download": ("下载", "Download"),
}
