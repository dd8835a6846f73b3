"""Citations in running text: (Lark 2015, 12), Lark (2015), [3-5], [@lark2015]."""
