"""Changes to a map as replacements in its text, which leave everything else as it was typed."""
