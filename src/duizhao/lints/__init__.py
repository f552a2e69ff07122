"""What a person should look at in the texts of a library: warnings, which a comment can silence where they stand."""

from duizhao.lints.linting import CODES, lint

__all__ = ["CODES", "lint"]
