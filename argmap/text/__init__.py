"""Text as such: its lines, the columns it takes on a terminal, and what XML can hold of it. Knows no map."""
