"""The graph as it is shown, without geometry: cards and blocks, what is painted over them, a summary in words."""
