"""From one round of review to the next: what became of each point in the revised manuscript."""
