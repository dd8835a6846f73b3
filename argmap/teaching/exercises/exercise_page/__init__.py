"""The page on which a student does an exercise: one file, and the same as a package for a learning platform."""
