"""The frame of every page, the first page and the lists."""

from __future__ import annotations

WORDS = {
    # navigation
    "home": ("首页", "Home"),
    "papers": ("论文", "Papers"),
    "themes": ("主题", "Themes"),
    "comparisons": ("比较", "Comparisons"),
    "glossary": ("术语", "Glossary"),
    "people": ("人物", "People"),
    "works": ("文献", "Works"),
    "status": ("进度", "Status"),
    "skip": ("跳到正文", "Skip to content"),
    # home and lists
    "newest": ("最新摘要", "Newest summaries"),
    "all-papers": ("全部论文", "All papers"),
    "all-comparisons": ("全部比较", "All comparisons"),
    "all-themes": ("全部主题", "All themes"),
    "undated": ("未注日期", "Undated"),
    "initials": ("按首字母查找", "By initial"),
    # lists in parts
    "years": ("按年份查找", "By year"),
    "part-title": ("{list} · {part}", "{list} · {part}"),
    "part-of": ("{thing}的{list}", "{thing}: {list}"),
    "part-numbered": ("{part}（{number}/{of}）", "{part} ({number}/{of})"),
    "part-turning": ("翻页", "Pages before and after"),
    "part-before": ("上一页", "Previous page"),
    "part-after": ("下一页", "Next page"),
    "points": ("论点", "Points"),
    # how to read and to contribute
    "how-to-read": ("四种读法", "Four ways to read"),
    "how-to-read-about": (
        "每一页在四个版本中地址相同，随时可以切换，位置不变。",
        "Every page stands at the same place in all four editions: switch at any time and stay where you are.",
    ),
    "read-zh-hans": ("大陆通行的简体字", "Chinese in simplified characters"),
    "read-zh-hant": ("台湾通行的繁体字", "Chinese in traditional characters, as written in Taiwan"),
    "read-en": ("全部为英文", "All in English"),
    "read-parallel": ("中英并排，逐条对照", "Chinese and English side by side, point by point"),
    "take-part": ("参与", "Take part"),
    "take-part-about": (
        "发现错漏，或想补上一篇论文的摘要？一篇摘要就是一个文本文件，不会编程也能改。",
        "Found a mistake, or missing a paper? A summary is one text file; nobody needs to program to mend or add one.",
    ),
    "how-to-take-part": ("怎样参与", "How to contribute"),
    "all-editions": ("选择版本", "Choose an edition"),
    "nothing-yet": ("这里还没有内容。", "There is nothing here yet."),
    "name": ("名称", "Name"),
}
