"""The subcommands: one file each, found by name; each calls a function of the library and prints what it returns."""
