"""Where a server can be reached: on this computer only, below a secret that nobody can guess."""

from dataclasses import dataclass, field
from http.client import HTTP_PORT
from secrets import compare_digest, token_urlsafe

LOOPBACK = "127.0.0.1"
NAMES = (LOOPBACK, "localhost", "[::1]")


@dataclass(frozen=True)
class LocalAddress:
    """A port of this computer, and the secret that every path begins with; each run has another secret."""

    port: int
    secret: str = field(default_factory=lambda: token_urlsafe(24), repr=False)

    @property
    def page(self) -> str:
        """The address to open in a browser."""
        return f"http://{LOOPBACK}:{self.port}/{self.secret}/"

    @property
    def hosts(self) -> frozenset[str]:
        """What a request may call this computer; browsers leave out port 80."""
        bare = NAMES if self.port == HTTP_PORT else ()
        return frozenset([*(f"{name}:{self.port}" for name in NAMES), *bare])

    def below(self, path: str) -> str | None:
        """Return what follows the secret in a path, ``None`` if the secret is another."""
        _, _, rest = path.partition("/")
        given, slash, below = rest.partition("/")
        known = compare_digest(given.encode(errors="replace"), self.secret.encode())
        return slash + below if known and slash else None
