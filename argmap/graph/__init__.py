"""The flat form that every pass works on: statements and inferences. A map is lowered to it; importers fill it."""

from argmap.graph.elements import Graph, Inference, Kind, Links, Node, Role

__all__ = ["Graph", "Inference", "Kind", "Links", "Node", "Role"]
