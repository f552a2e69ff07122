"""A library in one reading form: its pages, tables and links as values. No HTML."""
