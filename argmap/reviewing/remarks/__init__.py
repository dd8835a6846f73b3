"""Remarks as other programs write them: read into annotations, and annotations written for them."""
