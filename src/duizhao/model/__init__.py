"""What the library says, as frozen values: no files, no formats, no pages."""
