"""The search box and the page of results; a word in braces is filled in by the page's scripts."""

from __future__ import annotations

WORDS = {
    "search": ("查找", "Search"),
    "search-field": ("查找论文、论点、主题、术语、人物、文献", "Search papers, points, themes, terms, people, works"),
    "search-about": (
        "简体、繁体、英文、拼音均可，可用空格分隔多个词，错一个字也无妨。",
        "In Chinese of either script, in English or in pinyin; a slip or two does no harm.",
    ),
    "search-unscripted": (
        "查找需要启用脚本。也可以从下列页面入手：",
        "Searching needs scripts. Without them, start from these pages:",
    ),
    "search-close": ("关闭", "Close"),
    "search-all": ("全部结果", "All results"),
    "search-more": ("更多结果", "More results"),
    "search-results": ("查找结果", "Results"),
    "search-count": ("找到 {count} 项。", "{count} found."),
    "search-nothing": ("没有找到相符的内容。", "Nothing found."),
    "search-seeking": ("正在查找……", "Searching …"),
    "search-partial": ("没有完全相符的，以下为部分相符的结果。", "Nothing has all of it; these have part."),
    "search-part": ("部分相符", "in part"),
    "search-mended": ("“{typed}”按“{meant}”查找。", "“{typed}” was taken for “{meant}”."),
    "search-broken": ("部分索引未能载入。", "Part of the index could not be loaded."),
    "search-retry": ("重试", "Try again"),
    "search-recent": ("最近查找", "Recent searches"),
    "search-forget": ("清除记录", "Forget them"),
    "search-kind": ("类别", "Kind"),
}
