"""Checking: runs the rules over one map or many, by the settings that hold for each."""
