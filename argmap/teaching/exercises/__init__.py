"""Exercises made from a reference map: what students get, the key to it, and marking by the key."""
