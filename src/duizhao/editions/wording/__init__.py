"""The words of the pages themselves, in both languages; the Traditional ones are converted like all other text.

Each module has the words of one part of the site, as `key: (Chinese, English)`.
"""

from __future__ import annotations

from duizhao.editions.wording import (
    absences,
    citing,
    digests,
    form,
    frame,
    machines,
    papers,
    pictures,
    printing,
    search,
    status,
    tables,
    topics,
)
from duizhao.model.text import Text

PARTS = (
    frame.WORDS,
    papers.WORDS,
    topics.WORDS,
    tables.WORDS,
    pictures.WORDS,
    absences.WORDS,
    status.WORDS,
    citing.WORDS,
    machines.WORDS,
    search.WORDS,
    digests.WORDS,
    printing.WORDS,
    form.WORDS,
)

WORDING = {key: Text(zh=zh, en=en) for part in PARTS for key, (zh, en) in part.items()}
