"""The HTML of a page's body. The page around it comes from a shell, which this room does not know."""
