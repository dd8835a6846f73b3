"""Several reviews of one paper as one view: what more than one reviewer raises, and what one alone does."""
