"""Files in and out: bounded reading, whole or no writing, and TOML whose faults are told with their place."""

from argmap.files.disk import (
    AS_UTF8,
    LARGEST,
    create,
    decode,
    decode_marked,
    identity,
    is_file,
    read_bytes,
    read_text,
    refuse,
    was_read,
    write,
)
from argmap.files.together import write_together

__all__ = [
    "AS_UTF8", "LARGEST", "create", "decode", "decode_marked", "identity", "is_file", "read_bytes", "read_text",
    "refuse", "was_read", "write", "write_together",
]  # fmt: skip
