"""Make anew what the repository holds that argmap makes: ``python -m tools.renew``."""

from tools.generated import generated
from tools.sessions import ROOT


def renew() -> list[str]:
    """Write every generated file whose content differs from what is made now; return their names."""
    changed: list[str] = []
    for file, make in generated():
        content = make()
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            changed.append(file.relative_to(ROOT).as_posix())
    return changed


if __name__ == "__main__":
    for name in renew() or ["nothing to renew"]:
        print(name)
