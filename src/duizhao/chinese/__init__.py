"""Chinese script: Simplified text into Traditional characters as in Taiwan, names and terms as people gave them.

The only room that knows OpenCC; it takes and returns plain strings.
"""

from duizhao.chinese.ambiguity import Ambiguity
from duizhao.chinese.converter import Converter
from duizhao.chinese.names import NameInTraditional, traditional_name

__all__ = ["Ambiguity", "Converter", "NameInTraditional", "traditional_name"]
