"""Three-way merging: what two people did to one map since the state that both began with, brought together.

Statements are recognised by their ids, and those without one by their words and their place in the tree. The result is
written into the text of one side, whose comments and layout stay.
"""

from argmap.three_way.map_merge import Merge, merge_maps

__all__ = ["Merge", "merge_maps"]
