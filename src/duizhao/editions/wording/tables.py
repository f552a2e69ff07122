"""Comparison tables."""

from __future__ import annotations

WORDS = {
    "paper": ("论文", "Paper"),
    "theme": ("主题", "Theme"),
    "remarks": ("从中可见", "What it shows"),
    "legend": ("图例", "Legend"),
    "none-here": ("该栏目下没有属于此主题的论点", "no point under this theme"),
    "to-the-point": ("查看原论点", "Go to the point"),
}
