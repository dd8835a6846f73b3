"""Every figure that the README quotes: one command each, peers side by side in one run, ratios first."""
