"""Citations: one file a format, each a function from a citable to a string. What is not known is left out."""
