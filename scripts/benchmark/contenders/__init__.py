"""Who is measured: duizhao, and others fed the same texts, one file each."""

from __future__ import annotations

from scripts.benchmark.contenders.duizhao import ALONE, DUIZHAO, PAIR, PRINTED, SEARCHABLE
from scripts.benchmark.contenders.eleventy import ELEVENTY
from scripts.benchmark.contenders.hugo import HUGO
from scripts.benchmark.contenders.material import AUTOMATIC, LEAN
from scripts.benchmark.contenders.starlight import STARLIGHT
from scripts.benchmark.contenders.static_i18n import STATIC_I18N
from scripts.benchmark.contenders.zensical import ZENSICAL

OURS = (DUIZHAO, SEARCHABLE, ALONE, PAIR, PRINTED)
PEERS = (HUGO, ELEVENTY, LEAN, ZENSICAL, STARLIGHT, AUTOMATIC, STATIC_I18N)
CONTENDERS = {one.name: one for one in (*OURS, *PEERS)}

__all__ = [
    "ALONE",
    "AUTOMATIC",
    "CONTENDERS",
    "DUIZHAO",
    "ELEVENTY",
    "HUGO",
    "LEAN",
    "OURS",
    "PAIR",
    "PEERS",
    "PRINTED",
    "SEARCHABLE",
    "STARLIGHT",
    "STATIC_I18N",
    "ZENSICAL",
]
