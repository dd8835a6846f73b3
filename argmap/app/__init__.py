"""argmap.html: all of argmap in one file that a browser opens from a disk, without a connection to anywhere.

The file holds Python (Pyodide), argmap and the libraries that it needs. This package builds it; what runs inside it is
``file_desk``, which holds the desk there, and the scripts in ``assets``.
"""
