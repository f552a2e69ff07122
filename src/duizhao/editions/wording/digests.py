"""PDFs and printing."""

from __future__ import annotations

WORDS = {
    "digests": ("打印", "Print"),
    "digests-about": (
        "论文、主题和比较各有一份PDF，全库合为一份；四个版本内容相同，按A4纸排版，可以打印、分发和存档。",
        (
            "Each paper, theme and comparison as a PDF, and the whole library as one. Every edition has the same, set "
            "for A4, to be printed, handed round and archived."
        ),
    ),
    "digest-whole": ("全库", "The whole library"),
    "digest-of": ("文件", "Document"),
    "digest-pages": ("{pages}页", "{pages} pp."),
    "digest-one-page": ("1页", "1 p."),
    "digest-here": ("本页PDF", "This page as PDF"),
    "digest-whole-here": ("全库PDF", "The whole library as PDF"),
    "digest-others": ("其他PDF", "Other PDFs"),
    "digest-own": ("自选篇目与纸张", "Your own selection, on your own paper"),
    "digest-own-about": (
        "有本库的一份副本，就可以另行排印：下面一行把几篇论文排成一份对照版，纸张为B5。",
        "With a copy of this library more can be set. This line puts some papers into one parallel document on B5:",
    ),
    "print-page": ("打印网页", "Print a page"),
    "print-page-about": (
        (
            "论文、主题和比较各页也可以直接用浏览器打印。打印时不含导航，表格不折叠，每条论点不跨页拆开，"
            "论点后照样注明原文所在的节。"
        ),
        (
            "Papers, themes and comparisons also print from the browser as they are. The navigation is left out, "
            "tables are shown whole, a point is not torn across two pages, and each still says where in the paper it "
            "stands."
        ),
    ),
    "print-edition": (
        "先在页首切换版本，再打印。对照版把中英文并排印在一起，适合课堂与讨论；纸张较窄时上下排列。宽表宜横排。",
        (
            "Choose the edition at the top of the page first. The parallel edition prints Chinese and English side "
            "by side, for teaching and discussion; on narrow paper one stands below the other. Wide tables want "
            "landscape paper."
        ),
    ),
}
