"""Results as people and programs read them: problems, differences, weights, and the pages about rules."""
