"""What marking comes to: a row for each submission, what a teacher decides, and what is written of it."""
