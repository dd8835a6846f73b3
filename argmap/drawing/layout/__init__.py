"""Where each card stands: in columns, in rows, on pages."""
