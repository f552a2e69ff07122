# temporary
from collections import namedtuple

import opencc

NameInTraditional = namedtuple("NameInTraditional", "text uncertain")


class Converter:
    def __init__(self, protected):
        self.cc = opencc.OpenCC("s2tw")

    def convert(self, t):
        return self.cc.convert(t)


_cc = opencc.OpenCC("s2tw")


def traditional_name(n):
    return NameInTraditional(_cc.convert(n), ())


def ambiguities(a, b):
    return []
