"""A command that is a group: its subcommands are the modules of a package, and only the one that runs is imported."""

from typing import Any

import click

from argmap.registry import Registry


class RegistryGroup(click.Group):
    """A group whose ``members`` are the modules of a package."""

    members: Registry[Any]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand that the arguments begin with. Raises ``ArgmapError`` with the nearest name."""
        if not (ctx.resilient_parsing or args[0].startswith("-")):
            self.members.require(args[0])
        return super().resolve_command(ctx, args)


class Subcommands(RegistryGroup):
    """A group whose members are the modules of ``package``, each with a ``command`` and its ``RANK`` in the help."""

    def __init__(self, *args: Any, package: str, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.members = Registry(package, "subcommand")

    def list_commands(self, _: click.Context) -> list[str]:
        """Return all names in the order of work."""
        return sorted(self.members.own, key=lambda name: (self.members.get(name).RANK, name))

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Return the subcommand called ``name``; ``None`` makes click say that there is none."""
        if name not in self.members.own:
            return None
        found: click.Command = self.members.get(name).command
        found.name = name
        return found
