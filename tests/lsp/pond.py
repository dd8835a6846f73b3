"""A small map for tests, with a paper of its own."""

PAPER = """\
# Fish in the pond

## 1 What was seen

Fish die in the pond.[^1] The water is warm in summer. In 2019 all pike died.[^2]

[^1]: A. Smith, Ponds (2012), 12.
[^2]: Ibid., 14.
"""
MAP = """\
title: Fish  # of our pond
claim:
  id: fish
  text: Fish die in the pond.
  at: 1.1 s1
  premises:
    - id: warm
      text: The water is warm.
      at: 1.1 s2
    - linked:
        - id: pike
          text: Pike died in 2019.
          at: 1.1 s3
          footnotes: [2]
        - {text: Pike are fish., basis: definition}
      scheme: practical-reasoning
  objections:
    - text: Frogs live.
      voice: reader
      objections:
        - ref: warm
paper:
  file: pond.md
  works:
    - {id: smith, type: book, title: Ponds, author: [{family: Smith}], issued: 2012}
  footnotes:
    - {number: 1, cites: [{work: smith, locator: 12}]}
    - {number: 2, cites: [{ibid: 1, locator: 14}]}
"""
