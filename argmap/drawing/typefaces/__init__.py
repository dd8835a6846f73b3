"""How wide the letters of fonts run."""
