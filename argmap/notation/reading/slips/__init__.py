"""The slips of people who type YAML by hand: found in the lines, told in the place of what only follows from them.

One file is one kind of slip, with ``find(lines, text)``. They are looked for only in a text that cannot be read.
"""
