"""A page on this computer: of a map that is followed, or of a desk where one is edited."""

from argmap.serving.desk_site import AnswersMessages, DeskSite
from argmap.serving.live_map import LiveMap, LiveState
from argmap.serving.live_site import LiveSite
from argmap.serving.local_server import Server

__all__ = ["AnswersMessages", "DeskSite", "LiveMap", "LiveSite", "LiveState", "Server"]
