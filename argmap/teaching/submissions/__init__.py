"""What students hand in: where it lies, whose it is, and what it holds."""
