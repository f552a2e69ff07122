"""What lies between two libraries, for those who decide about it: as text, as Markdown, as JSON."""
