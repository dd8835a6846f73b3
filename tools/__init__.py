"""Commands for who works on argmap itself; none of them is installed."""
