"""The notation that authors write: its models, where it says a statement comes from, its reading and writing."""
