"""What is said of a fault of argmap's own while a page is served: one line in the terminal, and the server goes on."""

from argmap.checking.isolation import CURE, blame
from argmap.printing import say


def fault(error: Exception) -> str:
    """Return what went wrong, where, and what to do."""
    return f"{blame(error)}; {CURE}"


def report(what: str, error: Exception) -> None:
    """Print in one line what failed and why."""
    say(f"argmap: {what}: {fault(error)}", err=True)
