"""The words that say what a point of an outline is, in small letters, as regular expressions: a line for a language."""

_ORDER = r"(?:my |first |second |third |main |other |the )?"

FOR = (
    r"pros?|pro-?\s?(?:arguments?|points?|reasons?)|for|in favou?r|because|support(?:s|ing)?|premises?|advantages?",
    rf"benefits?|positives?|strengths?|{_ORDER}(?:reasons?|arguments?)(?: (?:for|in favou?r|why))?|evidence for",
    rf"{_ORDER}points? (?:for|in favou?r)|(?:first|second|third|main|my) points?|point",
    r"supporting (?:arguments?|points?|reasons?|evidence)",
    r"dafür|weil|denn|gründe|grund|prämissen?|vorteile?|argumente?(?: (?:da)?für)?|pro-?argumente?",
    r"pour|parce que|raisons?|arguments? pour|avantages?",
    r"a favor|porque|razón|razones|argumentos?(?: a favor)?|ventajas?",
    r"a favore|perché|argomenti(?: a favore)?|vantaggi|ragioni",
    r"за|потому что|довод(?:ы)?|çünkü|lehte|赞成|因为|賛成",
)
EVIDENCE = (
    r"evidence|examples?|for example|explanation|reasoning|details?|data|proof|statistics?|quote|fact",
    r"beweis|beispiele?|zum beispiel|begründung(?:en)?|erklärung|erläuterung|beleg|belege",
    r"exemples?|preuves?|explication|ejemplos?|evidencias?|prueba|explicación|esempi?o?|prov[ae]|spiegazione",
)
AGAINST = (
    r"cons?|con(?:tra)?-?\s?(?:arguments?|points?|reasons?)|contra|against|but|however|objections?|objecting",
    r"counter|counter-?\s?(?:arguments?|points?|claims?)|attack|disadvantages?|negatives?|drawbacks?|weakness(?:es)?",
    rf"{_ORDER}(?:reasons?|arguments?|points?|evidence) against|criticisms?|concessions?",
    r"(?:opposing|other) (?:arguments?|views?|sides?|points?|reasons?)|the other side",
    r"dagegen|aber|kontra|einwand|einwände|gegenargumente?|nachteile?|contra-?argumente?|argumente? (?:da)?gegen",
    r"contre|mais|arguments? contre|inconvénients?|contre-arguments?",
    r"en contra|pero|objeción|objeciones|argumentos? en contra|contraargumentos?|desventajas?",
    r"contro|ma|obiezion[ei]|argomenti contro|controargoment[oi]|svantaggi",
    r"против|но|возражени[ея]|ama|itiraz|aleyhte|反对|但是|反対",
)
REPLY = (
    r"rebuttals?|refutations?|repl(?:y|ies)|responses?|answers?|rejoinders?|my (?:reply|response|answer)",
    r"widerlegung(?:en)?|erwiderung(?:en)?|entkräftung(?:en)?|antwort(?:en)?",
    r"réfutations?|réponses?|refutaci(?:ón|ones)|respuestas?|réplicas?|confutazion[ei]|rispost[ae]",
)
AND = (r"and|linked|together with|co-?premise|und|zusammen mit|et|y|и",)
UNDERCUT = (r"undercutter|undercuts?|objection to the inference|inference objection",)
PAIRED = (
    r"counter.*|objections?|criticisms?|weakness(?:es)?|problems?|gegen.*|einwand|einwände|contra-?argument.*",
    r"objeci(?:ón|ones)|contre-arguments?|obiezion[ei]|controargoment[oi]",
)
"""Heads of columns with what is against the column before, not against the claim."""
CLAIM = (
    r"(?:my |main |central |the )?(?:claim|thesis|contention|position|opinion|conclusion)|thesis statement|motion",
    r"main (?:point|idea|argument)|statement|(?:haupt)?these|behauptung|konklusion|schluss(?:folgerung)?|fazit",
    r"thèse|tesis|conclusión|tesi|conclusione|тезис",
)
SOURCE = (
    r"sources?|references?|works cited|bibliography|citations?|cited",
    r"quellen?|quellenangaben?|literatur(?:verzeichnis)?|nachweise?",
    r"fuentes?|bibliografía|referencias|bibliographie|références?|fonti?|bibliografia|источники?|kaynak(?:lar)?",
)
HEADS_FOR = (
    r"(?:pros?|advantages?|benefits?|positives?|strengths?|vorteile?|avantages?|ventajas?|vantaggi)"
    r" (?:of|von|des?|der|du|di|del|d’|d')",
    r"(?:reasons?|arguments?|points?|evidence|argumente?|gründe|argumentos|razones|argomenti|raisons)"
    r" (?:for|in favou?r|why|für|pour|a favore? de?l?|dafür)",
)
"""How a heading begins that goes on with what the points are for: ``Advantages of ...``."""
HEADS_AGAINST = (
    r"(?:cons?|disadvantages?|drawbacks?|negatives?|weaknesses|problems?|nachteile?|inconvénients?|desventajas?)"
    r" (?:of|with|von|des?|der|du|di|del|d’|d')",
    r"(?:reasons?|arguments?|points?|evidence|objections?|argumente?|gründe|argumentos|razones|argomenti|einwände)"
    r" (?:against|to|gegen|dagegen|contre|en contra de?l?|contro)",
)
THEREFORE = (
    r"therefore|thus|hence|so|in conclusion|consequently|to conclude|deshalb|daher|folglich|also|somit|zusammenfassend",
    r"donc|en conclusion|por (?:lo )?tanto|en conclusión|quindi|dunque|in conclusione|следовательно|поэтому",
)
