"""A language server: what argmap knows of a map while somebody types it in an editor.

It speaks the Language Server Protocol 3.17 over standard input and output. It decides nothing itself: problems come
from ``checking``, changes from ``editing``, as on the page that changes a map.
"""
