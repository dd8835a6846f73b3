"""Which maps of a corpus are the same, or nearly: found by hashes, without comparing every map with every other."""
