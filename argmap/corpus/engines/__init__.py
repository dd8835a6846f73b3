"""What runs the parts of a corpus: processes of this machine, or a Dask cluster. An engine knows nothing of maps."""
