"""The words that say what a point of an outline is, in small letters, as regular expressions: a line for a language."""

_ORDER = r"(?:my |first |second |third |main |the )?"

FOR = (
    r"pros?|for|in favou?r|because|support(?:s|ing)?|premises?|evidence|advantages?|benefits?|positives?|strengths?",
    rf"{_ORDER}(?:reasons?|arguments?)(?: (?:for|in favou?r|why))?|{_ORDER}points? (?:for|in favou?r)",
    r"supporting (?:arguments?|points?|reasons?|evidence)|(?:first|second|third|main|my) points?",
    r"dafür|weil|denn|gründe|grund|begründung(?:en)?|prämissen?|vorteile?|argumente?(?: (?:da)?für)?|pro-?argumente?",
    r"pour|parce que|raisons?|arguments? pour|avantages?",
    r"a favor|porque|razón|razones|argumentos?(?: a favor)?|ventajas?",
    r"a favore|perché|argomenti(?: a favore)?|vantaggi|ragioni",
    r"за|потому что|довод(?:ы)?|çünkü|lehte|赞成|因为|賛成",
)
AGAINST = (
    r"cons?|contra|against|but|however|objections?|objecting|counter-?\s?(?:arguments?|points?|claims?)|rebuttals?",
    rf"attack|disadvantages?|negatives?|drawbacks?|weaknesses|{_ORDER}(?:reasons?|arguments?|points?) against",
    r"(?:opposing|other) (?:arguments?|views?|sides?|points?|reasons?)|the other side|criticisms?|refutations?",
    r"dagegen|aber|kontra|einwand|einwände|gegenargumente?|nachteile?|erwiderung|widerlegung|contra-?argumente?",
    r"argumente? (?:da)?gegen",
    r"contre|mais|arguments? contre|inconvénients?|contre-arguments?",
    r"en contra|pero|objeción|objeciones|argumentos? en contra|contraargumentos?|desventajas?",
    r"contro|ma|obiezion[ei]|argomenti contro|svantaggi",
    r"против|но|возражени[ея]|ama|itiraz|aleyhte|反对|但是|反対",
)
AND = (r"and|linked|together with|co-?premise|und|zusammen mit|et|y|и",)
UNDERCUT = (r"undercutter|undercuts?|objection to the inference|inference objection",)
CLAIM = (
    r"(?:my |main |central |the )?(?:claim|thesis|contention|position|opinion|conclusion)|thesis statement",
    r"main (?:point|idea|argument)|(?:haupt)?these|behauptung|konklusion|schluss(?:folgerung)?|fazit|meine these",
    r"thèse|tesis|conclusión|tesi|conclusione|тезис",
)
SOURCE = (
    r"sources?|references?|works cited|bibliography|citations?|cited",
    r"quellen?|quellenangaben?|literatur(?:verzeichnis)?",
    r"fuentes?|bibliografía|referencias|bibliographie|références?|fonti?|bibliografia|источники?|kaynak(?:lar)?",
)
