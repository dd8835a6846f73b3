"""What columns are for and what roles mean, in the words that people head their tables with."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from argmap.graph import Kind

COLUMNS = (
    "id", "parent", "role", "group", "text", "footnotes", "works", "at", "quote", "voice", "basis", "scheme",
    "credence", "question", "speaker", "title", "tags", "data",
)  # fmt: skip
"""The columns that are written, in order; ``data`` holds a work in CSL-JSON."""
SOURCE, LEVEL = "source", "level"
"""Columns that are only read: references in words, and how deep a statement is in an outline."""
_WORDS = {
    "id": (
        "id claimid statementid nodeid argumentid key nr no num number nummer kennung numero numéro número "
        "codice код номер № kod 编号 番号 row zeile"
    ),
    "parent": (
        "parent parentid parentclaim parentstatement parentnode parentargument replyto inreplyto respondsto "
        "antwortauf under for target belongsto supportsorattacks zu ziel gehörtzu oberpunkt übergeordnet "
        "eltern elternteil cible parente padre padreid genitore superior родитель üst 父 上位 conclusion "
        "schlussfolgerung"
    ),
    "role": (
        "role type kind relation relationtype stance polarity position procon pro/con rolle art typ beziehung "
        "rôle tipo ruolo rolo роль тип rol 类型 種類 reasontype"
    ),
    "group": "group linked linkedgroup linkedwith set gruppe verbund verbunden groupe grupo gruppo группа grup 组",
    "text": (
        "text statementtext claimtext nodetext argumenttext statement claim sentence content argument "
        "proposition premise reason aussage satz behauptung these inhalt texte énoncé phrase texto enunciado "
        "frase testo affermazione текст утверждение тезис metin ifade 文本 論点"
    ),
    "footnotes": (
        "footnotes footnote notes note fußnoten fußnote anmerkung anmerkungen notas nota notedebasdepage "
        "сноски сноска dipnot 注"
    ),
    "works": "works work cites literatur werke œuvres obras opere",
    SOURCE: (
        "source sources evidence reference references citation citations quelle quellen beleg belege nachweis "
        "référence références fuente fuentes fonte fonti источник источники kaynak 来源 出典"
    ),
    "at": "at location place passage stelle fundstelle ort emplacement lugar luogo место yer",
    "quote": "quote quotation zitat citat cita",
    "voice": "voice stimme voix voz voce голос",
    "basis": "basis grundlage base fundament основание",
    "scheme": "scheme schema argumentscheme schéma esquema",
    "credence": "credence probability confidence wahrscheinlichkeit probabilité probabilidad вероятность",
    "question": "question criticalquestion frage",
    "speaker": "speaker author who sprecher sprecherin autor auteur autore автор",
    "title": "title heading überschrift titel titre título titolo заголовок",
    "tags": "tags tag labels schlagwörter schlagworte étiquettes etiquetas теги",
    LEVEL: "level depth indent ebene stufe niveau nivel livello уровень",
    "data": "data csl",
}
_ROLES = {
    "claim": (
        "claim thesis contention conclusion maincontention mainclaim root these hauptthese behauptung "
        "konklusion thèse conclusión tesis tesi тезис iddia 论点"
    ),
    "premise": (
        "premise supportingreason supportingargument proargument reason pro support supports supporting "
        "supportedby because + for prämisse grund argument dafür stützt weil pour raison soutien afavor razón "
        "razon premisa afavore motivo за довод посылка öncül lehte copremise cosupport linkedpremise evidence"
    ),
    "objection": (
        "objection conargument opposingargument attackingargument opposingreason con attack attacks attacking "
        "against but - contra kontra einwand gegenargument dagegen rebuttal counter counterargument counterpoint "
        "counterclaim opposes opposing refutes aber widerlegung contre objeción encontra против возражение itiraz "
        "obiezione contro – −"
    ),
    "undercutter": "undercutter undercut undercuts inferenceobjection unterminierer",
    "footnote": "footnote note fußnote сноска",
    "work": "work reference werk",
    "title": "title titel",
}
KINDS = {"premise": Kind.SUPPORTS, "objection": Kind.ATTACKS, "undercutter": Kind.UNDERCUTS}
_NO_WORD = re.compile(r"[\s_.:()#*-]+")
_SIGN = re.compile(r"[\s'’]+")


def _plain(word: str) -> str:
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", word.lstrip("\ufeff")).casefold())


def _sign(word: str) -> str:
    """Return a role in letters, or as the sign that it is."""
    return _plain(word) or _SIGN.sub("", word)[:1]


HEADS = {_plain(word): name for name, words in _WORDS.items() for word in words.split()}
ROLES = {_sign(word): name for name, words in _ROLES.items() for word in words.split()}


def column(head: str) -> str | None:
    """Return what a column is for; ``None`` where its head does not tell."""
    return HEADS.get(_plain(head))


@lru_cache(maxsize=1_000)
def role(word: str) -> str | None:
    """Return what a statement is offered as; ``None`` where the word does not tell."""
    return ROLES.get(_sign(word))


def columns(heads: Mapping[int, str]) -> dict[int, str]:
    """Return what the columns are for, by position; of two with one purpose the first, or the one named so exactly."""
    found = {number: name for number, head in heads.items() if (name := column(head))}
    first: dict[str, int] = {}
    for number, name in found.items():
        if name not in first or heads[number].strip().casefold() == name:
            first[name] = number
    return {number: name for name, number in first.items()}


def is_heads(heads: Mapping[int, str]) -> bool:
    """Tell whether a row heads a table of an argument: it has texts, and something that relates them."""
    names = set(columns(heads).values())
    return "text" in names and bool(names & {"parent", LEVEL} or {"id", "role"} <= names)


def has_roles(heads: Mapping[int, str], rows: Iterable[Mapping[int, str]]) -> bool:
    """Tell whether a row heads statements with roles, but no parents, and one below it is said to be the claim."""
    named = {name: at for at, name in columns(heads).items()}
    return {"text", "role"} <= named.keys() and any(role(row.get(named["role"], "")) == "claim" for row in rows)
