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
    "search": ("查找", "Search"),
    "skip": ("跳到正文", "Skip to content"),
    # home and lists
    "newest": ("最新摘要", "Newest summaries"),
    "all-papers": ("全部论文", "All papers"),
    "points": ("论点", "Points"),
    "nothing-yet": ("这里还没有内容。", "There is nothing here yet."),
    "search-about": (
        "输入论文题名、主题、术语、人物或比较的名称，简体、繁体、英文均可。",
        "Type the name of a paper, theme, term, person or comparison, in Simplified or Traditional Chinese or English.",
    ),
    "name": ("名称", "Name"),
}
