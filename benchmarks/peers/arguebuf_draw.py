"""Draws a tree with arguebuf: ``python arguebuf_draw.py map.tree.json map.svg`` in an environment that has it."""

import json
import sys

import arguebuf

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:  # noqa: PTH123 - this runs in another environment
    tree = json.load(file)
graph = arguebuf.Graph()
atoms = [arguebuf.AtomNode(text) for text in tree["texts"]]
for atom in atoms:
    graph.add_node(atom)
for number, parent in enumerate(tree["parents"]):
    if parent is not None:
        scheme = arguebuf.SchemeNode(arguebuf.Attack.DEFAULT if tree["attacks"][number] else arguebuf.Support.DEFAULT)
        graph.add_node(scheme)
        graph.add_edge(arguebuf.Edge(atoms[number], scheme))
        graph.add_edge(arguebuf.Edge(scheme, atoms[parent]))
drawn = arguebuf.dump.graphviz(graph, max_nodes=10**9)
arguebuf.render.graphviz(drawn, target)
