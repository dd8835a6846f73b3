"""Mutated inputs for readers: a few runs in the suite, as many as time allows by hand."""
