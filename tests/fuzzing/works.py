"""Mutated notes, entries and files of works: a reader either reads them or raises ``ReadError``, in bounded time.

``python -m tests.fuzzing.works 200000 [SEED]`` runs that many rounds and prints what failed.
"""

import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from argmap.citations.back_references import resolve
from argmap.citations.catalogue import Catalogue
from argmap.citations.files import bibtex, csl_json, ris
from argmap.citations.notes import parse_note
from argmap.citations.parsing import parse_entry
from argmap.problems import ReadError

SLOW = 5.0
"""Seconds that no input of these sizes may take."""
NOTES = (
    "See Ada Brook, *Harbours* (London: Quay, 2001), 14, cited in Bo Orr, “Rivers,” *Water Review* 4, no. 2 (2005): 4.",
    "Ders., a. a. O., S. 12 ff.; Kahl, JZ 2012, 667 (670); vgl. ebd.",
    "Иванов И. И., Петров П. П. Порты // Вопросы воды. 2005. Т. 3, № 4. С. 7–9. URL: https://ports.example/7",
    "Brook (n 2) 7; World Bank (2012), Report No. 12, p. 4.",
)
ENTRIES = (
    "Lee, A., & Orr, B. (2015). Who sleeps? A study. *Journal of Sleep*, *12*(3), 100–112. https://doi.org/10.1234/abc",
    "[3] A. Ash and B. Birch, “Shade,” in *Proc. 7th Int. Conf. Gardens*, Oslo, Norway, May 2019, pp. 1–9.",
    "Ash AB, Birch C, et al. Shade [Internet]. J Gard. 2019 Mar 15;3(1):1-9. doi: 10.1000/x PMID: 123.",
    "Brandel, Karin/Vasko, Oskar: Räume. Eine Einführung, 3., überarb. Aufl., Göttingen 2004 (= Schriften, Bd. 12).",
)
BIB = (
    "@article{ash2019, author = {Ash, A. and {UN} and d'Elm, Bo}, title = {On {\\\"u}ber \\emph{shade} \\& $x^2$},\n"
    ' journal = "J. Gard", year = 2019, month = mar # "~1", pages = {1--9}, note = {\\href{http://x.example}{x}}}\n'
    "@string{p = {Press}}\n@book{birch, editor = {Birch, C.}, publisher = p, title = {Trees}, crossref = {ash2019}}\n"
)
RIS = (
    "TY  - JOUR\nAU  - Ash, A\nTI  - Shade\nPY  - 2019/03/15/\nSP  - 1\nEP  - 9\nN1  - a\n note\nDO  - 10.1/x\nER  - \n"
)
CSL = (
    '[{"id": "a", "type": "book", "title": "<i>Shade</i>", "author": [{"family": "Ash", "given": "A"},'
    ' {"literal": "UN"}], "issued": {"date-parts": [[2019, 3, 15]]}, "page": "1-9", "DOI": "10.1/x"}]'
)
PIECES = (
    "\\", "{", "}", "\"", "'", "*", "“", "”", "«", "»", "(", ")", "[", "]", ". . . . ", ", ", "; ", " // ", "…",
    "\x00", "\x1b", "\u200d", "\u202e", "\ufdd0", "\ufdd1", "\ufeff", "\ud800", "\u2028", "٣", "３", "²", "0",
    "99999999999999999999", "2012", "S. ", "p. ", "ibid. ", "op. cit. ", "Idem, ", "ed. ", "in: ", "et al. ",
    "note 99999 ", "http://", "10.1/", "@", "#", "\n", "\t", "\\href", "\\mbox{UN}", "\\begin{a}", "\\frac",
    "\\char1", "$", "%", "~", "and ", "TY  - ", "ER  - ", "null", "true", "1e999", "[[]]", "{}", "-1", "/", "É",
    "ﬀ", "ß", "İ",
)  # fmt: skip


def _note(text: str) -> None:
    notes = [(1, parse_note(NOTES[0])), (2, parse_note(text)), (3, parse_note("Ibid., 5."))]
    resolve(notes, Catalogue())


def _entry(text: str) -> None:
    parse_entry(text)


def _works(format_: Callable[[str, str], object]) -> Callable[[str], None]:
    def read(text: str) -> None:
        tuple(format_(text, "works"))  # type: ignore[arg-type]

    return read


READERS: tuple[tuple[str, Callable[[str], None], tuple[str, ...]], ...] = (
    ("note", _note, NOTES),
    ("entry", _entry, ENTRIES),
    ("bibtex", _works(bibtex.parse), (BIB,)),
    ("ris", _works(ris.parse), (RIS,)),
    ("csl", _works(csl_json.parse), (CSL,)),
)


def mutated(text: str, chance: random.Random) -> str:
    """Return a text with one to eight changes: characters deleted, doubled or moved, pieces put in or repeated."""
    for _ in range(chance.randint(1, 8)):
        at, size = chance.randrange(len(text) + 1), chance.choice((1, 1, 2, 5, 20))
        change = chance.randrange(5)
        if change == 0:
            text = text[:at] + text[at + size :]
        elif change == 1:
            text = text[:at] + chance.choice(PIECES) * chance.choice((1, 1, 1, 3, 40)) + text[at:]
        elif change == 2:
            text = text[: at + size] + text[at:]
        elif change == 3:
            text = text[:at] + text[at : at + size][::-1] + text[at + size :]
        else:
            there = chance.randrange(len(text) + 1)
            text = text[:at] + text[there : there + size] + text[at:]
    return text[:3000]


def failures(rounds: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield the reader, the text and what went wrong, for each failure of ``rounds`` runs."""
    chance = random.Random(seed)
    for _ in range(rounds):
        name, read, seeds = chance.choice(READERS)
        text = mutated(chance.choice(seeds), chance)
        start = time.process_time()
        try:
            read(text)
        except ReadError:
            pass
        except Exception:
            yield name, text, traceback.format_exc(limit=-4)
        if time.process_time() - start > SLOW:
            yield name, text, f"{time.process_time() - start:.1f} s"


def main() -> None:
    """Run the rounds that are asked for, and write each failing text beside the others."""
    rounds, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    found = 0
    for name, text, wrong in failures(rounds, seed):
        found += 1
        print(f"{name}: {text!r}\n{wrong}", flush=True)
        if found <= 20 and len(sys.argv) > 3:
            Path(sys.argv[3], f"{name}-{found}.txt").write_text(text, "utf-8", "surrogatepass")
    print(f"{rounds} runs, {found} failures")


if __name__ == "__main__":
    main()
