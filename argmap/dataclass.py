"""Data classes as the standard library makes them, in a third of the time, whose instances take a tenth of it.

argmap has over two hundred such classes, and a large map millions of instances. The standard library compiles up to
six methods for each class; here all share ``==``, ``hash`` and ``repr``, and only ``__init__`` is compiled. That of a
frozen class would call ``object.__setattr__`` for every field; here the type checker alone keeps it from being changed.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    from collections.abc import Callable
    from dataclasses import dataclass as standard
    from dataclasses import fields
    from operator import attrgetter
    from reprlib import recursive_repr

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True) -> Any:
        """Make a class a data class; called without one, return what does. The arguments mean what they always do."""

        def made(cls: type) -> type:
            found = standard(slots=slots, eq=False, repr=False)(cls)
            shared = {"__repr__": _repr, **(_comparing(found, frozen) if eq else {})}
            for name in shared.keys() - cls.__dict__.keys():
                setattr(found, name, shared[name])
            return found

        return made if cls is None else made(cls)

    def _comparing(cls: type, frozen: bool) -> dict[str, Callable[..., Any] | None]:
        """Return the methods that compare instances of a class; those that may change have no hash."""
        names = [field.name for field in fields(cls) if field.compare]
        values = attrgetter(*names) if names else lambda _: ()

        def equal(self: Any, other: object) -> bool:
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def hashed(self: Any) -> int:
            return hash(values(self))

        return {"__eq__": equal, "__hash__": hashed if frozen else None}

    @recursive_repr()
    def _repr(self: Any) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"
