"""The steps that make a merged tree of the tree in one side's text: what stays is not touched."""

from typing import Any

from argmap.editing.intent import LISTS, Intent
from argmap.editing.steps import Delete, Insert, Put, Transfer
from argmap.notation.model import stands_alone
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.merged_values import usual
from argmap.three_way.rewriting import as_typed, rewrite
from argmap.three_way.versions import VersionEntry


class TreeWriting:
    """Writes a merged tree into a version's data; ``objects`` has the object of each entry there."""

    def __init__(self, intent: Intent, objects: dict[MergedEntry, Any]) -> None:
        self.intent, self.objects = intent, objects
        self.doomed = [one for item, one in objects.items() if not item.kept]

    def write(self, claim: MergedEntry) -> None:
        """Make the tree under a claim."""
        pending = [claim]
        while pending:
            here = pending.pop()
            self.fields(here)
            for key, members in here.children.items():
                self.list_(here, key, members)
                pending += members
        self.clear_away()

    # one entry

    def fields(self, item: MergedEntry) -> None:
        """Let an entry say what it is to say."""
        entry, wanted = self.objects[item], fields_of(item)
        if not isinstance(entry, dict):
            plain = wanted.keys() == {"text"} and not any(item.children.values())
            if plain and stands_alone(str(wanted["text"])):
                if wanted["text"] != entry:
                    path = self.intent.path(entry)
                    self.intent.do(Put(path, wanted["text"]))
                    self.objects[item] = self.at(path)
                return
            entry = self.objects[item] = self.intent.mapping(entry)
        here = [key for key in entry if key not in LISTS]
        differing = [key for key in dict.fromkeys((*here, *wanted)) if usual(entry.get(key)) != usual(wanted.get(key))]
        path = self.intent.path(entry) if differing else ()
        for key in differing:
            rewrite(self.intent, (*path, key), wanted.get(key))

    def at(self, path: Any) -> Any:
        """Return what stands at a path."""
        return self.intent.entry(path)

    # one list

    def list_(self, item: MergedEntry, key: str, members: list[MergedEntry]) -> None:
        """Let one of an entry's lists have its members, in their order; what is to go from there is passed over."""
        staying = {id(self.objects[one]) for one in members if one in self.objects}
        at = 0
        for member in members:
            owner = self.objects[item]
            if member not in self.objects:
                self.add(owner, key, at, member)
            else:
                list_ = self.intent.list_of(owner, key)
                while at < len(list_) and id(list_[at]) not in staying:
                    at += 1
                entry = self.objects[member]
                if at >= len(list_) or list_[at] is not entry:
                    self.move(entry, list_, at)
            staying.discard(id(self.objects[member]))
            at += 1

    def move(self, entry: Any, list_: list[Any], at: int) -> None:
        """Put an entry into a list, before the one that has the number."""
        source, number = self.intent.spot(entry)
        self.intent.do(
            Transfer(self.intent.path(entry), self.intent.path(list_), at - (source is list_ and number < at))
        )

    def add(self, owner: dict[str, Any], key: str, at: int, item: MergedEntry) -> None:
        """Put an entry there with all that is new below it."""
        value = as_typed(self.value(item), key)
        if isinstance(owner.get(key), list):
            self.intent.do(Insert((*self.intent.path(owner), key), at, value))
        else:
            self.intent.do(Put((*self.intent.path(owner), key), [value]))
        self.register(item, owner[key][min(at, len(owner[key]) - 1)])

    def value(self, item: MergedEntry) -> Any:
        """Return a new entry as data, with what is new below it."""
        wanted = fields_of(item)
        if not any(item.children.values()):
            short = isinstance(_source(item).value, str) and wanted.keys() == {"text"}
            return wanted["text"] if short and stands_alone(str(wanted["text"])) else wanted
        lists = {key: [self.value(one) for one in self.new(members)] for key, members in item.children.items()}
        filled = {key: one for key, one in lists.items() if one or key == "linked"}
        return {**filled, **wanted} if item.is_group else {**wanted, **filled}

    def new(self, members: list[MergedEntry]) -> list[MergedEntry]:
        """Return the entries that are not in the text yet."""
        return [one for one in members if one not in self.objects]

    def register(self, item: MergedEntry, entry: Any) -> None:
        """Remember the objects of what was put in."""
        pending = [(item, entry)]
        while pending:
            one, there = pending.pop()
            new = {key: self.new(members) for key, members in one.children.items()}
            self.objects[one] = there
            for key, members in new.items():
                pending += zip(members, there[key] if members else (), strict=True)

    # the end

    def clear_away(self) -> None:
        """Take away what the merged map does not have, and lists that are empty."""
        for entry in self.doomed:
            if self.there(entry):
                group = isinstance(entry, dict) and "linked" in entry
                self.intent.do(Delete(self.intent.path(entry), comments=group))
        empty = [
            entry[key] for _, entry in self.intent.entries() if isinstance(entry, dict)
            for key in LISTS if entry.get(key) == []
        ]  # fmt: skip
        for list_ in empty:
            self.intent.do(Delete(self.intent.path(list_), comments=True))

    def there(self, entry: Any) -> bool:
        """Tell whether an entry is in the tree still."""
        return any(one is entry for _, one in self.intent.entries())


def _source(item: MergedEntry) -> VersionEntry:
    return item.theirs or item.ours or item.some


def fields_of(item: MergedEntry) -> dict[str, Any]:
    """Return what an entry is to say itself; a reference names what its statement is called now."""
    if item.target is None:
        return item.fields
    return {"ref": item.target.fields.get("id", item.fields["ref"])} | {
        key: value for key, value in item.fields.items() if key != "ref"
    }
