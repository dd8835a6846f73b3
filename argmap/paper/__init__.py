"""A paper's text: read from a file, held as sections, paragraphs, sentences, notes and references, and anchored to."""
