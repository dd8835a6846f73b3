"""Draws with the Graphviz inside pygraphviz, as a program that takes the options of ``dot``: see ``candidates``.

``python -m argmap.drawing.graphviz.binding -Kneato -Tpdf -n2 -q`` reads DOT from standard input and writes the picture.
"""

import sys


def main() -> None:
    """Draw standard input onto standard output."""
    import pygraphviz

    engine = "nop2" if "-n2" in sys.argv else "dot"  # what -n2 makes of neato
    to = next((one[2:] for one in sys.argv if one.startswith("-T")), "svg")
    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
    graph.graph_attr["layout"] = engine  # what the graph says of itself counts before ``prog``
    graph.graph_attr["margin"] = "0"  # the room that Graphviz leaves around pages
    dpi = next((one[6:] for one in sys.argv if one.startswith("-Gdpi=")), "72")
    graph.graph_attr["dpi"] = dpi  # image maps count pixels: at 72 these are points
    sys.stdout.buffer.write(graph.draw(format=to, prog=engine))


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # whatever it is, one line says it to whoever started this
        sys.exit(f"{type(error).__name__}: {' '.join(str(error).split())}")
