"""Chinese script: Simplified text into Traditional characters as in Taiwan, names and terms as people gave them.

The only room that knows OpenCC; it takes and returns plain strings.
"""

from duizhao.chinese.ambiguity import Ambiguity
from duizhao.chinese.converter import Converter
from duizhao.chinese.folding import fold, folds_into
from duizhao.chinese.names import NameInTraditional, traditional_name
from duizhao.chinese.personal import name_in_pinyin
from duizhao.chinese.pinyin import common_characters, readings, syllables
from duizhao.chinese.simplifying import simplified

__all__ = [
    "Ambiguity",
    "Converter",
    "NameInTraditional",
    "common_characters",
    "fold",
    "folds_into",
    "name_in_pinyin",
    "readings",
    "simplified",
    "syllables",
    "traditional_name",
]
