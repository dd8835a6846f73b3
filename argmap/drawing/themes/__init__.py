"""How a drawing looks: measures and colours, as data in TOML."""
