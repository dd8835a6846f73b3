"""argmap: argument maps that never lose touch with the paper they were read from."""
