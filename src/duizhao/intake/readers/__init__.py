"""One reader a format: from the text of a file to foreign records, with findings for what it cannot read."""
