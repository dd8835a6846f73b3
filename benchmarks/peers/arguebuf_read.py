"""Loads an argument graph with arguebuf: ``python arguebuf_read.py aif FILE`` in an environment that has it."""

import json
import sys

import arguebuf

kind, source = sys.argv[1:]
with open(source, encoding="utf-8") as file:  # noqa: PTH123 - this runs in another environment
    data = json.load(file)
graph = getattr(arguebuf.load, kind)(data)
if not graph.atom_nodes:
    raise SystemExit("no statements")
