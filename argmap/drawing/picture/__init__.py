"""The whole picture, as boxes and lines: cards, lines, title, notes and legend, on one sheet or several."""
