"""Comments and tracked changes of a DOCX (ECMA-376, part 1, sections 17.13.4 and 17.13.5): read, and comments added."""
