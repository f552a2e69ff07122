"""Why something is not there."""

from __future__ import annotations

from duizhao.model.summary import AbsenceKind

WORDS = {
    f"absent-{AbsenceKind.NOT_ADDRESSED}": ("论文未论及", "not addressed by the paper"),
    f"absent-{AbsenceKind.NOT_APPLICABLE}": ("不适用", "not applicable"),
    f"absent-{AbsenceKind.NOT_IN_SOURCE}": ("原文未载", "not in the source"),
    f"absent-{AbsenceKind.NOT_YET}": ("尚未撰写", "not yet written"),
}
