"""What follows from a graph: which statements are supported."""
