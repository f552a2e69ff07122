from tests.published import site

__all__ = ["site"]
