"""Chinese names in pinyin, family name first. A family name is read as such: 单 is Shan there, and dan elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from duizhao.chinese.pinyin import syllables

_COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳司马上官诸葛司徒夏侯皇甫尉迟公孙慕容令狐宇文长孙东方独孤南宫端木百里呼延申屠太史闻人澹台"
        "万俟公冶宗政濮阳淳于单于赫连轩辕钟离闾丘司空拓跋鲜于完颜"
        "歐陽司馬諸葛東方獨孤長孫南宮尉遲",
    )
)
_READ_AS_FAMILY = dict(
    re.findall(
        r"(\S+) ([a-z]+)",
        "单 shan 單 shan 曾 zeng 仇 qiu 解 xie 任 ren 查 zha 区 ou 區 ou 朴 piao 翟 zhai 盖 ge 蓋 ge 华 hua 華 hua"
        " 纪 ji 紀 ji 缪 miao 繆 miao 乐 yue 樂 yue 员 yun 員 yun 冼 xian 种 chong 覃 qin 召 shao 折 she 秘 bi"
        " 宓 mi 么 yao"
        " 尉迟 yuchi 尉遲 yuchi 万俟 moqi 长孙 zhangsun 長孫 zhangsun 单于 chanyu",
    )
)


def name_in_pinyin(name: str) -> tuple[str, str]:
    """`欧阳永福` → `Ouyang`, `Yongfu`. A name of one character, or of more than four, is no name of this kind."""
    size = 2 if name[:2] in _COMPOUND and len(name) > 2 else 1
    family, given = name[:size], name[size:]
    if not given or len(name) > 4:
        return "", ""
    read = _READ_AS_FAMILY.get(family) or "".join(syllables(family))
    return _spelled([read]), _spelled(syllables(name)[size:])


def _spelled(parts: Sequence[str]) -> str:
    """One word, with ü, and with an apostrophe where else nobody could tell where a syllable ends: Xi’an."""
    first, *rest = parts
    word = first + "".join(f"’{part}" if part[0] in "aoe" else part for part in rest)
    return re.sub(r"(?<=[ln])v", "ü", word).capitalize()
