"""All pictures of a library by their names, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from duizhao.editions.comparisons import comparisons_page
from duizhao.editions.lists import home_page, papers_page, works_page
from duizhao.editions.pages import open_books
from duizhao.editions.passages import Said
from duizhao.editions.pictures.drawing import Drawing, Mark, Picture, Shape
from duizhao.editions.themes import theme_page, themes_page
from duizhao.model.library import Library
from duizhao.model.text import Language


def pictures_of(library: Library) -> dict[str, Picture]:
    """By page and name: `themes/#picture-matrix`."""
    view = open_books(library).view
    pages = [make(view) for make in (home_page, papers_page, themes_page, comparisons_page, works_page)]
    pages += [theme_page(view, theme) for theme in library.themes.values()]
    return {f"{page.path}#{picture.id}": picture for page in pages for picture in page.pictures}


def drawings_in(picture: Picture) -> Iterator[Drawing]:
    for panel in picture.panels:
        yield panel.field
        if panel.side is not None:
            yield panel.side
    if picture.key is not None:
        yield picture.key


def shapes_in(drawing: Drawing) -> Iterator[Shape]:
    for item in drawing.items:
        if isinstance(item, Mark):
            yield from item.shapes
        else:
            yield item


def marks_in(picture: Picture) -> list[Mark]:
    """The marks in the field: the heads of rows stand beside it."""
    return [mark for panel in picture.panels for mark in panel.field.marks()]


def english(said: Said) -> str:
    return next((passage.text for passage in said if passage.language is Language.EN), "")


def names_of(marks: list[Mark]) -> list[str]:
    return [english(mark.name) for mark in marks]


def cells_of(picture: Picture) -> dict[str, list[list[str]]]:
    """The table: head of the row → cells → pieces."""
    return {
        english(row.head.said): [[english(link.said) for link in cell] for cell in row.cells]
        for row in picture.table.rows
    }
