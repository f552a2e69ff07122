"""Pictures of a library as values: where each mark stands, what it is called and where it leads. No SVG."""
