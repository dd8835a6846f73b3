"""How near the maps of a corpus are to one map: a teacher's key, the summary of a debate."""
