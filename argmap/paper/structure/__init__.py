"""From blocks to an article: headings, titles, notes and lists told apart, paragraphs joined, sentences cut."""
