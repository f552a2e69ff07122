"""Why something is not there."""

from __future__ import annotations

from duizhao.model.summary import AbsenceKind

WORDS = {
    # absences
    f"absent-{AbsenceKind.NOT_ADDRESSED}": ("论文未论及", "not addressed by the paper"),
    f"absent-{AbsenceKind.NOT_APPLICABLE}": ("不适用", "not applicable"),
    f"absent-{AbsenceKind.NOT_IN_SOURCE}": ("原文未载", "not in the source"),
    f"absent-{AbsenceKind.NOT_YET}": ("尚未撰写", "not yet written"),
    # status
    "done": ("已完成", "done"),
    "missing": ("待补译文", "translation missing"),
    "status-about": (
        "每篇论文在每个栏目下的完成情况。缺失总是注明原因，从不留白。",
        "What each summary has under each heading. An absence always says why; nothing is silently blank.",
    ),
}
