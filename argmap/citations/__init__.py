"""Citations in a paper's notes and reference list: from text to works, and back to the notes that cite them."""
