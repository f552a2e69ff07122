"""The words of pictures. Those with `{places}` are filled by `editions/pictures/sentences.py`."""

from __future__ import annotations

WORDS = {
    "picture-table": ("同样的内容，以表格列出", "The same as a table"),
    "picture-skip": ("跳过此图", "Skip this picture"),
    # pieces of sentences
    "picture-between": ("、", ", "),
    "picture-cell": ("{column}，{row}：{value}", "{column}, {row}: {value}"),
    "picture-row": ("{row}：{value}", "{row}: {value}"),
    "picture-detailed": ("{whole}（{parts}）", "{whole} ({parts})"),
    "picture-number-of": ("{name} {n}", "{name} {n}"),
    "picture-points-one": ("{n} 条论点", "{n} point"),
    "picture-points-many": ("{n} 条论点", "{n} points"),
    "picture-papers-one": ("{n} 篇论文", "{n} paper"),
    "picture-papers-many": ("{n} 篇论文", "{n} papers"),
    "picture-works-one": ("{n} 种文献", "{n} work"),
    "picture-works-many": ("{n} 种文献", "{n} works"),
    "picture-themes-one": ("{n} 个主题", "{n} theme"),
    "picture-themes-many": ("{n} 个主题", "{n} themes"),
    "picture-undated-short": ("不详", "n.d."),
    "picture-before": ("{year} 年以前", "before {year}"),
    "picture-others": ("其他栏目", "other facets"),
    "picture-undated": ("年份不详", "no date"),
    # themes by papers
    "picture-matrix": ("各篇在各主题下说了多少", "How much each paper says under each theme"),
    "picture-matrix-bars": (
        "数字为论点数，底色越浓论点越多；下方短柱各表一个栏目，次序见图例，柱越高论点越多。",
        "Numbers count points; the stronger the colour, the more. The small bars split them by facet, as in the key.",
    ),
    "picture-matrix-about": (
        "数字为论点数，底色越浓论点越多；空格表示没有论点。",
        "Numbers count points; the stronger the colour, the more. An empty cell has none.",
    ),
    "picture-matrix-years": (
        "数字为该年各篇论文的论点数，底色越浓论点越多；空格表示没有论点。",
        "Numbers count the points of a year’s papers; the stronger the colour, the more.",
    ),
    "picture-matrix-grouped": (
        "共 {all} 个主题，图中为上两层里论点最多的 {shown} 个，其下位主题的论点一并计入。",
        "Of {all} themes, the {shown} with most points in the top two levels, counting what is below them.",
    ),
    # one theme
    "picture-theme": ("论点分布", "Where the points stand"),
    "picture-theme-about": (
        "各篇在各栏目下有多少条论点属于本主题。",
        "How many points on this theme each paper has in each facet.",
    ),
    "picture-theme-years": (
        "各年论文在各栏目下有多少条论点属于本主题。",
        "How many points on this theme the papers of each year have in each facet.",
    ),
    "picture-facet": ("栏目", "Facet"),
    # papers joined
    "picture-network": ("论文之间的联系", "How the papers are joined"),
    "picture-network-about": (
        "左侧实线：两篇共同引用的文献。右侧虚线：各篇论点最多的五个主题中，两篇相同的。线越粗，相同者越多。",
        "Solid, left: works that both papers cite. Dashed, right: the same themes among the five each says most about.",
    ),
    "picture-network-strongest": (
        "每篇只画联系最强的几条线。",
        "Only the strongest few lines of each paper are drawn.",
    ),
    "picture-network-most": (
        "共 {all} 篇，图中为联系最多的 {shown} 篇，每篇只画最强的几条线。",
        "The {shown} of {all} papers shown have most in common with others; only their strongest lines are drawn.",
    ),
    "picture-works-side": ("← 共引文献", "← shared works"),
    "picture-themes-side": ("共有主要主题 →", "shared themes →"),
    "picture-joined-works": ("{one}与{other}：共同引用 {value}", "{one} and {other} both cite {value}"),
    "picture-joined-themes": ("{one}与{other}：共有 {value}", "{one} and {other} share {value}"),
    "picture-pair": ("{one} — {other}", "{one} — {other}"),
    "picture-pairs": ("两篇论文", "Two papers"),
    "picture-shared-works": ("共同引用的文献", "Works cited by both"),
    "picture-shared-themes": ("共同的主要主题", "Main themes shared"),
    # works by year
    "picture-years": ("所引文献的年份", "When the cited works appeared"),
    "picture-years-about": (
        "柱高为该年文献的种数；实心部分为不止一篇论文引用的文献。",
        "A bar is as high as there are works of its year; those that more than one paper cites make its solid part.",
    ),
    "picture-year": ("年份", "Year"),
    "picture-shared-part": ("多篇引用", "cited by several papers"),
    "picture-single-part": ("一篇引用", "cited by one paper"),
    "picture-uncited-part": ("无论文引用", "cited by no paper"),
    # stances
    "picture-stances": ("各篇的选择与立场", "Who takes which stance"),
    "picture-stances-about": (
        "每个圆点是一篇论文所取的一项；一行的圆点越多，意见越一致。右侧数字为篇数。",
        "A dot is an option a paper takes: the more in a row, the more they agree. The number counts the dots.",
    ),
    "picture-stances-bars": (
        "横条长短与右侧数字为取该项的论文篇数。",
        "The length of a bar and the number beside it count the papers that take the option.",
    ),
    "picture-takes": ("取此项", "takes this option"),
    "picture-no-stance": ("未取任何一项", "takes none of these"),
    "picture-option": ("选项", "Option"),
    "picture-takers": ("论文", "Papers"),
    # main themes
    "picture-leading": ("各篇着重的主题", "The themes each paper says most about"),
    "picture-leading-about": (
        "实心圆点：该主题是此篇论点最多的五个主题之一；空心圆点：此篇也论及。右侧数字为着重该主题的篇数。",
        "Full dot: one of the five themes the paper says most about; hollow: another. The number counts full dots.",
    ),
    "picture-leading-bars": (
        "横条长短为论及该主题的论文篇数；实心部分与右侧数字为着重者，即以之为论点最多的五个主题之一。",
        "A bar counts papers on the theme; its solid part and the number, those that say most about it.",
    ),
    "picture-leading-most": (
        "共 {all} 个主题，图中为前 {shown} 个。",
        "Of {all} themes the picture shows the first {shown}.",
    ),
    "picture-carried": ("论及", "speaks of it"),
    "picture-main": ("着重", "dwells on it"),
}
