"""What other programs say of a publication, taken into a library: read, recognised, written as a summary to fill."""
