"""Marks and feedback back into what a school uses: gradebooks that are filled in, and zips of feedback."""
