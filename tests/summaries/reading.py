"""Reads fragments of YAML by a shape, for tables of (fragment → value)."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from duizhao.diagnostics import Findings
from duizhao.summaries import nodes
from duizhao.summaries.nodes import Mapping, Node, Scalar
from duizhao.summaries.reading import Reading
from duizhao.summaries.shapes import Shape

T = TypeVar("T")


class Tried(NamedTuple):
    """What a shape made of a fragment, and the codes of what it found."""

    value: Any
    codes: list[str]


def try_reading(shape: Shape[Any], fragment: str) -> Tried:
    findings = Findings()
    node = nodes.parse(fragment, "x.yml", findings)
    value = shape.read(node, Reading(findings)) if node is not None else None
    return Tried(value, [finding.code for finding in findings])


def read(shape: Shape[T], fragment: str) -> T:
    """The value of a fragment with nothing wrong in it."""
    value, codes = try_reading(shape, fragment)
    assert codes == []
    assert value is not None
    read_value: T = value
    return read_value


def plain_tree(node: Node) -> Any:
    """A node as strings, lists and dictionaries."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: plain_tree(value) for key, (_, value) in node.entries.items()}
    return [plain_tree(item) for item in node.items]


def parse_tree(text: str) -> Any:
    findings = Findings()
    node = nodes.parse(text, "x.yml", findings)
    assert [str(finding) for finding in findings] == []
    assert node is not None
    return plain_tree(node)
