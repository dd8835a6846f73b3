"""Maps in other people's documents: blocks called ``argmap`` in Sphinx, MkDocs, pandoc and Quarto, and in notebooks."""
