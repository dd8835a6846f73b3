"""Types and tags of RIS, and the types and variables of CSL that they mean."""

TYPES = {
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "regulation",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SER": "book",
    "SLIDE": "speech",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNBILL": "bill",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
}
"""Any other type is a document."""

NUMBERED = frozenset({"RPRT", "GOVDOC", "STAND", "PAT", "STAT", "BILL", "LEGAL", "CASE"})
"""Types whose number is not that of an issue."""

BOOKS = frozenset({"BOOK", "CHAP", "EBOOK", "ECHAP", "EDBOOK", "SER", "CONF", "CPAPER", "THES", "DICT", "ENCYC"})
"""Types whose SN is an ISBN."""

TAGS = {
    "title": ("TI", "T1"),
    "translated_title": ("TT",),
    "container_title": ("T2", "BT", "JF", "JO", "JA"),
    "collection_title": ("T3",),
    "volume": ("VL",),
    "edition": ("ET",),
    "publisher": ("PB",),
    "publisher_place": ("CY", "PP"),
    "genre": ("M3",),
    "language": ("LA",),
    "url": ("UR",),
    "doi": ("DO",),
}
"""Variables of ours, and the tags that give them, the first that is there."""
