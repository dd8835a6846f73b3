"""argmap beside other programs on the same trees."""
