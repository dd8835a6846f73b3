"""A map's page on this machine, following the files that it was made from."""

from argmap.serving.live_map import LiveMap, LiveState
from argmap.serving.server import Server

__all__ = ["LiveMap", "LiveState", "Server"]
