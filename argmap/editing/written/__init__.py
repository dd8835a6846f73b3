"""A text as a tree that loses nothing: values with every comment, space and quotation mark around them."""
