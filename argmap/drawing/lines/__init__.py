"""How lines run from card to card."""
