"""The whole picture, as DOT: cards, lines, title, notes and legend, on one sheet or several."""
