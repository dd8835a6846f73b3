"""The site of the documentation, made of ``docs/`` and of pages that the code writes about itself."""
