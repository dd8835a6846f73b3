"""What a reviewer notes, as data: one file for each reviewer, in plain text, beside the map."""
