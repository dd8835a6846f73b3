"""From a graph to DOT with every position written out; Graphviz then only draws."""
