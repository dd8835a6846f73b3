"""Corpora: many maps read and checked at once, kept as tables (Parquet), and questioned with SQL (DuckDB)."""
