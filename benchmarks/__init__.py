"""Every figure in docs/measured.md: one command each, peers side by side in one run, ratios first."""
