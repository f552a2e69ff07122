"""What pages say to programs, and what leads from a page to those who mend it."""

from __future__ import annotations

WORDS = {
    "report": ("报告错误", "Report an error"),
    # what a report is asked to say
    "report-asks": (
        "现在的文字：\n\n应改为：\n\n依据（论文的节或页）：\n",
        "The words as they stand:\n\nWhat they should be:\n\nThe section or page of the paper that shows it:\n",
    ),
    # data as a whole
    "data-papers": ("全部论文摘要", "All summaries of papers"),
    "data-papers-about": (
        "本库全部论文的摘要与著录：逐条论点附出处与主题，中英文对应；著录另有供文献管理软件使用的格式。",
        (
            "The summaries and bibliographic records of all papers in this library: every point with its place in the "
            "paper and its themes, in Chinese and English; the records also in formats for reference managers."
        ),
    ),
    "data-works": ("全部引用文献", "All cited works"),
    "data-works-about": (
        "各篇论文所引文献的著录，合并去重，供文献管理软件使用。",
        "The records of the works that the papers cite, each once, in formats for reference managers.",
    ),
}
