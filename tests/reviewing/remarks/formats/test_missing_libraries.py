"""What a format needs is named where it is not installed."""

from collections.abc import Callable
from importlib.util import find_spec as real

import pytest

from argmap.problems import ArgmapError
from argmap.reviewing.remarks.docx_markup import commented_copy
from argmap.reviewing.remarks.formats import docx_comments, pdf_annotations
from argmap.reviewing.remarks.pdf_markup import extracted, pdf_highlights


@pytest.mark.parametrize(
    ("library", "extra", "use"),
    [
        ("pypdfium2", "paper", lambda: pdf_annotations.read(b"%PDF-1.7", "paper.pdf")),
        ("pypdfium2", "paper,pdf", lambda: pdf_annotations.write([], b"%PDF-1.7")),
        ("pypdf", "paper,pdf", lambda: pdf_annotations.write([], b"%PDF-1.7")),
        ("docx", "word", lambda: docx_comments.write([], b"PK")),
    ],
)
def test_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, library: str, extra: str, use: Callable[[], object]
) -> None:
    for module in (extracted, pdf_highlights, commented_copy):
        monkeypatch.setattr(module, "find_spec", lambda name: None if name == library else real(name))
    with pytest.raises(ArgmapError, match=rf"pip install 'argmap\[{extra}\]'"):
        use()
