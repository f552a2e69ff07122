"""The status page, and what pages say of texts that lag behind."""

from __future__ import annotations

WORDS = {
    "done": ("已完成", "done"),
    "stale": ("待更新", "out of date"),
    "missing": ("待补译文", "translation missing"),
    "status-about": (
        "每篇论文在每个栏目下、中英文各自的完成情况。缺失总是注明原因，从不留白。",
        "How far each summary is under each heading and in each language. An absence always says why.",
    ),
    "status-by-paper": ("逐篇", "Paper by paper"),
    "status-cell": (
        "每格中文在左，英文在右；点开即到该处。",
        "In each cell Chinese stands on the left and English on the right; it leads to the place.",
    ),
    "state": ("状态", "State"),
    "chinese": ("中文", "Chinese"),
    "english": ("英文", "English"),
    "agreed": ("中英对读", "Read side by side"),
    # what to do
    "help-wanted": ("可以帮忙的事", "Help wanted"),
    "help-how": ("怎样参与", "How to contribute"),
    "nothing-to-do": (
        "现有的摘要眼下没有待补之处。欢迎添一篇新的。",
        "Nothing is wanting in the summaries there are. A new one is welcome.",
    ),
    "more-papers": ("另有论文，见下表", "and more papers, in the table below"),
    "edit-file": ("编辑", "Edit"),
    "texts": ("处文字", "texts"),
    "task-translate": ("补译文", "Add a translation"),
    "task-translate-about": (
        "这些文字只有一种语言，另一种照着译出即可。",
        "These texts have one language only; put them into the other.",
    ),
    "task-update": ("更新译文", "Bring a translation up to date"),
    "task-update-about": (
        "这些文字的另一种语言后来改过，对照着看，该改的改。",
        "The other language of these texts has changed since; compare, and mend what no longer agrees.",
    ),
    "task-write": ("写栏目", "Write what is not there yet"),
    "task-write-about": ("这些栏目还没有写，要读原论文。", "These headings are empty; you will need the paper."),
    "task-compare": ("对读两种语言", "Read both languages side by side"),
    "task-compare-about": (
        "这些文字还没有人对照读过；读过而无出入，就记上一笔。",
        "Nobody has read these texts side by side; where they agree, put that on record.",
    ),
    "task-check": ("对照原文核对", "Check against the paper"),
    "task-check-about": (
        "这些摘要没有写明何时对照原文核对过。",
        "These summaries do not say when they were checked against the paper.",
    ),
    # on the page of a paper
    "lags-zh": (
        "英文后来改过，此处中文可能尚未更新",
        "The English has been changed since; the Chinese may be out of date",
    ),
    "lags-en": (
        "中文后来改过，此处英文可能尚未更新",
        "The Chinese has been changed since; the English may be out of date",
    ),
    "help-update": ("协助更新", "help update"),
}
