"""What a drawing can be painted with: one file each, found by name."""

from argmap.overlays._overlay import Overlayer, overlays

__all__ = ["Overlayer", "overlays"]
