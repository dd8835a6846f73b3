"""A course for a class: exercises with deadlines, described in one file and made into one folder."""
