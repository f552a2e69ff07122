"""From pages to artifacts: one folder a format."""
