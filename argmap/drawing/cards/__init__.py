"""What stands on a card, and how much room it takes: text, wrapping, widths, labels for Graphviz."""
