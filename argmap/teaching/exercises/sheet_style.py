"""How a worksheet looks: A4, black on white, large enough to write in; it is the same on the screen."""

from html import escape

STYLE = """
@page { size: A4; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; padding: 16px; max-width: 180mm;
  font: 11.5pt/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 7mm 0 2.5mm; break-after: avoid; }
.who { display: flex; gap: 8mm; margin: 0 0 5mm; }
.who span { flex: 2; border-bottom: 0.3mm solid #000; padding-bottom: 6mm; } .who span + span { flex: 1; }
.do { border: 0.5mm solid #000; padding: 2.5mm 4mm; margin: 0 0 4mm; } .do p { margin: 0 0 1mm; }
.source { font-size: 9.5pt; }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 0; }
.cards > div { border: 0.3mm dashed #000; padding: 4mm; min-height: 26mm; break-inside: avoid; }
.bank { border: 0.3mm solid #000; padding: 3mm 4mm; margin: 0; list-style: none; } .bank li { margin: 0 0 1.5mm; }
.passage { line-height: 1.75; text-align: start; } sup { font-weight: 700; font-size: 8pt; }
.map, .map ul { list-style: none; margin: 0; padding: 0; } .map ul { padding-inline-start: 8mm; }
.map li > .box { border: 0.3mm solid #000; padding: 1.8mm 2.5mm; margin: 0 0 2mm; break-inside: avoid; }
.map .claim > .box { border-width: 0.8mm; } .map .objections > .box, .map .undercutters > .box { border-style: dashed; }
.group { border-inline-start: 1.2mm solid #000; padding-inline-start: 2mm; margin: 0 0 2mm; }
.sign { font-size: 9pt; font-weight: 700; } .small { font-size: 9.5pt; }
.line { border-bottom: 0.3mm solid #000; height: 9mm; }
.question { margin: 0 0 5mm; break-inside: avoid; } .question p { margin: 0 0 1.2mm; white-space: pre-line; }
.options { list-style: none; margin: 0; padding: 0; } .options li { display: flex; gap: 2.5mm; margin: 0 0 1.2mm; }
.options.letters { display: flex; flex-wrap: wrap; gap: 1mm 7mm; }
.mark { flex: none; width: 4mm; height: 4mm; margin-top: 0.9mm; border: 0.35mm solid #000;
  font: 700 9pt/3.4mm sans-serif;
  text-align: center; display: inline-block; } .round { border-radius: 50%; }
.right { font-weight: 700; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #000; padding: 1.2mm 2mm; text-align: center; }
th { overflow-wrap: break-word; }
tr { break-inside: avoid; } thead { display: table-header-group; } td.said { text-align: start; font-size: 9.5pt; }
.space { border: 0.3mm solid #000; height: 225mm; break-before: page; } .after { break-before: page; }
.key { border: 0.8mm solid #000; padding: 1mm 3mm; font-weight: 700; display: inline-block; margin: 0 0 3mm; }
@media print { body { max-width: none; padding: 0; } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may run or be fetched, whatever stands in a map (Content Security Policy Level 3)."""


def sheet(title: str, body: str, language: str) -> str:
    """Return a whole sheet. ``body`` is HTML, with all texts escaped in it."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
