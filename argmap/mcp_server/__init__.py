"""A server by which an assistant drafts maps of papers (Model Context Protocol): tools, and the guards behind them.

What the tools write is a draft until a person confirms it, and nothing is written that the paper does not bear out: its
figures, names, notes and quotations are compared with the passage that the assistant names. The server reads and writes
below one folder, and opens no connection.
"""
