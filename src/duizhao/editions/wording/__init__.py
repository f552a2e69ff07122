"""The words of the pages themselves, in both languages; the Traditional ones are converted like all other text.

Each module has the words of one part of the site, as `key: (Chinese, English)`.
"""

from __future__ import annotations

from duizhao.editions.wording import absences, frame, papers, pictures, tables, topics
from duizhao.model.text import Text

_PARTS = (frame.WORDS, papers.WORDS, topics.WORDS, tables.WORDS, absences.WORDS, pictures.WORDS)

WORDING = {key: Text(zh=zh, en=en) for part in _PARTS for key, (zh, en) in part.items()}
assert len(WORDING) == sum(map(len, _PARTS)), "two parts of the site use one key for different words"
