"""From characters to nodes with positions: scalars, lists and mappings, and nothing else YAML knows.

Built from the parser's events in one loop without recursion, so that depth is a count and no input can exhaust the
stack. Every scalar stays the string that was written: `no`, `1.10` and `12:30:00` are text.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from duizhao.diagnostics import Findings, Place, shown, tell
from duizhao.summaries.parser_words import problem_told
from duizhao.summaries.syntax_hints import opens_where_it_errs, syntax_hint

DEEPEST = 16
_REMARK = re.compile(r"[ \t]+#.*")


class Scalar(NamedTuple):
    """`remark` is what follows a word without quotes on its line, from ' #' on, and is no part of it for YAML."""

    value: str
    place: Place
    remark: str = ""


class Sequence(NamedTuple):
    items: list[Node]
    place: Place


class Entry(NamedTuple):
    key: Scalar
    value: Node


class Mapping(NamedTuple):
    entries: dict[str, Entry]
    place: Place


Node = Scalar | Sequence | Mapping


class RefusedError(Exception):
    """Reading stops here; the finding says why."""

    def __init__(self, code: str, place: Place, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.place, self.message, self.hint = code, place, message, hint


def parse(text: str, path: str, findings: Findings) -> Node | None:
    """The one document of a file, or nothing where the file is empty or refused."""
    try:
        return _Composer(text, path, findings).document()
    except RefusedError as refused:
        findings.error(refused.code, refused.place, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        opened = error.context_mark if opens_where_it_errs(error) else None
        mark = opened or error.problem_mark or error.context_mark
        place = _inside(text, Place(path, mark.line + 1, mark.column + 1) if mark else Place(path))
        message = problem_told(error.problem or error.context or "")
        findings.error("yaml-syntax", place, message, syntax_hint(error, place, text))
    except (yaml.YAMLError, ValueError) as error:
        hint = tell("compare the file with others of its kind")
        findings.error("yaml-syntax", Place(path), problem_told(str(error)), hint)
    return None


class _Composer:
    def __init__(self, text: str, path: str, findings: Findings) -> None:
        self.text = text
        self.path = path
        self.findings = findings
        self.has_remarks = " #" in text or "\t#" in text
        self._next: Any = yaml.CSafeLoader(text).get_event  # untyped, for each class of event has fields of its own

    def document(self) -> Node | None:
        self._next()  # the stream starts
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        root = self._root()
        self._next()  # the document ends
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            message, hint = tell("a second document starts here"), tell("keep one document in a file")
            raise RefusedError("several-documents", self._place(after), message, hint)
        return root

    def _root(self) -> Node:
        """Open collections stand on a stack; beside each mapping stands the key that waits for its value."""
        open_nodes: list[Sequence | Mapping] = []
        keys: list[Scalar | None] = []
        path, next_event = self.path, self._next
        while True:
            event = next_event()
            kind = event.__class__
            node: Node
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_reference(event)
                mark = event.start_mark
                place = Place(path, mark.line + 1, mark.column + 1)
                place = place if event.value else _inside(self.text, place)
                node = Scalar(_unfolded(event), place, self._remark(event) if self.has_remarks else "")
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse_reference(event)
                place = self._place(event)
                if len(open_nodes) == DEEPEST:
                    raise RefusedError(
                        "too-deep",
                        place,
                        tell("lists and mappings nest more than {deepest} deep here", deepest=DEEPEST),
                        tell("a bracket left open? Text that starts with '[' or '{' needs quotes"),
                    )
                open_nodes.append(Mapping({}, place) if kind is yaml.MappingStartEvent else Sequence([], place))
                keys.append(None)
                continue
            elif kind is yaml.AliasEvent:
                raise RefusedError(
                    "alias",
                    self._place(event),
                    tell("an alias {alias}", alias=shown(f"*{event.anchor}")),
                    tell("write the value out; text that starts with '*' needs quotes"),
                )
            else:
                node = open_nodes.pop()
                keys.pop()
            if not open_nodes:
                return node
            parent = open_nodes[-1]
            if isinstance(parent, Sequence):
                parent.items.append(node)
            else:
                self._put(parent, keys, node)

    def _put(self, parent: Mapping, keys: list[Scalar | None], node: Node) -> None:
        key = keys[-1]
        if key is not None:
            keys[-1] = None
            if key.value in parent.entries:
                first = parent.entries[key.value].key.place
                self.findings.error(
                    "duplicate-key",
                    key.place,
                    tell("the key {key} stands here a second time", key=shown(key.value)),
                    tell("it first stands in line {line}; keep one of the two", line=first.line),
                )
            else:
                parent.entries[key.value] = Entry(key, node)
        elif not isinstance(node, Scalar):
            hint = tell("text that starts with '[' or '{' needs quotes")
            raise RefusedError("key-not-text", node.place, tell("a key must be a word"), hint)
        elif node.value == "<<":
            raise RefusedError("merge-key", node.place, tell("a merge key '<<'"), tell("write the values out"))
        else:
            keys[-1] = node

    def _refuse_reference(self, event: Any) -> None:
        if event.anchor is not None:
            raise RefusedError(
                "anchor",
                self._place(event),
                tell("an anchor {anchor}", anchor=shown(f"&{event.anchor}")),
                tell("delete it; text that starts with '&' needs quotes"),
            )
        if event.tag is not None and event.tag != "!":
            raise RefusedError(
                "tag",
                self._place(event),
                tell("a tag {tag}", tag=shown(event.tag)),
                tell("delete it; text that starts with '!' needs quotes"),
            )

    def _remark(self, event: Any) -> str:
        plain = not event.style and event.value
        remark = _REMARK.match(self.text, event.end_mark.index) if plain else None
        return remark[0].strip() if remark else ""

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)


WIDE = (
    r"[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
    r"\U00020000-\U0003ffff]"
)
"""Han characters and the punctuation that goes with them: between two of these a line break is no space."""
_FOLD = re.compile(f"(?<={WIDE}) (?={WIDE})")


def _unfolded(event: Any) -> str:
    """A scalar's text. YAML joins the lines of a text with spaces, which between Han characters are none."""
    value: str = event.value
    if " " not in value or event.end_mark.line == event.start_mark.line or event.style == "|":
        return value
    return _FOLD.sub("", value)


def _inside(text: str, place: Place) -> Place:
    """The parser places what is missing at the end behind the last line; a reader looks for it in that line."""
    lines = text.splitlines() or [""]
    if place.line <= len(lines):
        return place
    return Place(place.path, len(lines), len(lines[-1]) + 1)
