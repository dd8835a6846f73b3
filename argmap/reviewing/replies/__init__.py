"""The authors' answers to the points of reviewers: a table to fill in, and the same read back."""
