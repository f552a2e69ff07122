"""Themes, glossary, people and cited works."""

from __future__ import annotations

WORDS = {
    # themes
    "broader": ("上位主题", "Broader"),
    "narrower": ("下位主题", "Narrower"),
    "related": ("相关", "Related"),
    "papers-carrying": ("涉及本主题的论文", "Papers on this theme"),
    "silent": ("未论及本主题的论文", "Papers silent on this theme"),
    # glossary, people, works
    "other-renderings": ("其他译法", "Other renderings"),
    "printed-in": ("见于", "printed in"),
    "affiliations": ("单位", "Affiliations"),
    "summarised-papers": ("本库论文", "Papers in this library"),
    "authored-works": ("被引文献", "Cited works"),
    "cited-in": ("引用者", "Cited by"),
    "in-glossary": ("在术语表中查看", "See it in the glossary"),
}
