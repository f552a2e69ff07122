"""The words of what is printed: digests of papers, themes, comparisons and of the whole library."""

from __future__ import annotations

WORDS = {
    "contents": ("目录", "Contents"),
    "digest": ("摘要全编", "The whole library"),
    "digest-papers": ("论文摘要", "Summaries of papers"),
    "selection": ("论文摘要选编", "A selection of summaries"),
    "theme-digest": ("主题摘编", "What the papers say on a theme"),
    "comparison-digest": ("比较", "Comparison"),
    "paper-digest": ("论文摘要", "Summary of a paper"),
    "overview": ("概观", "Overview"),
    "index-of-themes": ("主题索引", "Index of themes"),
    "index-of-people": ("人名索引", "Index of people"),
    "index-of-themes-about": (
        "页码指该主题的论点所在。",
        "The numbers are those of the pages with points on the theme.",
    ),
    "index-of-people-about": (
        "页码指该人物的论文与文献所在。",
        "The numbers are those of the pages with the person’s papers and works.",
    ),
    "state-of": ("内容截至", "As of"),
    "commit": ("版本", "Revision"),
    "edited-since": ("另有未提交的修改", "with changes not committed"),
    "online": ("网上版本", "Online"),
    "conventions": ("体例", "Conventions"),
    "conventions-locators": (
        "论点之后〔〕内的小字，是该论点在原文中的位置，按原文的章节或页码书写。",
        "Small signs in brackets after a point say where in the paper it stands, as the paper numbers its sections.",
    ),
    "conventions-terms": (
        "加着重号的词语见书末术语表，每篇只在首次出现处标出。",
        "Words in italics are explained in the glossary at the end; each is marked once in a paper.",
    ),
    "conventions-supplied": ("° 表示该语言的文字为我们自拟。", "° marks wording of ours, not of the source."),
    "continued": ("续", "continued"),
    "table-part": ("{part}／{parts}", "{part} of {parts}"),
    "see-also": ("另见", "See also"),
}
