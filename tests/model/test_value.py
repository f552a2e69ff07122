"""Values travel: between processes, and into stores that are read again."""

from __future__ import annotations

import pickle
import pickletools
from pathlib import Path

from duizhao.summaries.loading import load_library

TOY = Path(__file__).parents[1] / "libraries/toy/summaries"


def test_a_library_comes_back_as_it_left() -> None:
    library = load_library(TOY).library
    assert library.papers
    assert library.comparisons
    assert pickle.loads(pickle.dumps(library)) == library


def test_values_are_pickled_as_their_class_and_fields() -> None:
    """What is built up field by field after it was made is slow in both directions."""
    told = pickle.dumps(load_library(TOY).library)
    assert "BUILD" not in {opcode.name for opcode, _, _ in pickletools.genops(told)}
