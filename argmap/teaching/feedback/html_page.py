"""The frame of a page that is read alone: no script, nothing from elsewhere; light and dark, phone and paper."""

from html import escape

STYLE = """
:root { color-scheme: light dark; --text: light-dark(#1b1e23, #e8eaed); --grey: light-dark(#555c66, #a9b0ba);
  --page: light-dark(#fff, #16181c); --edge: light-dark(#d5d9df, #3a3f47); --soft: light-dark(#f4f5f7, #20242a);
  --good: light-dark(#176b2e, #7fd494); --near: light-dark(#7a5200, #f0c165); --bad: light-dark(#a3231b, #f2948c);
  --open: light-dark(#1d4f9c, #8fb8f5); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 20px 18px 60px; max-width: 1100px; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, "Segoe UI", "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 10px; }
h2 { font-size: 1.12rem; margin: 28px 0 8px; }
ol, ul { padding-inline-start: 1.4em; }
ol li { margin: 0 0 8px; }
.mark { font-size: 1.25rem; font-weight: 650; margin: 0 0 6px; }
.remark { padding: 10px 14px; border-inline-start: 4px solid var(--open); background: var(--soft); }
.maps { display: grid; gap: 0 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); }
.outline { list-style: none; margin: 0; padding: 0; }
.outline li { margin: 0 0 6px; padding: 7px 10px; margin-inline-start: calc(var(--depth) * clamp(10px, 2vw, 22px));
  border: 1px solid var(--edge); border-inline-start-width: 5px; border-radius: 7px; }
.outline .claim { font-weight: 650; border-inline-start-color: var(--text); }
.outline .premise { border-inline-start-color: var(--good); }
.outline :is(.objection, .rebuttal, .undercutter) { border-inline-start-color: var(--bad); }
.outline .linked { border-inline-start-style: double; }
.sign { color: var(--grey); font-size: .82rem; font-weight: 400; }
.tag { display: inline-block; padding: 0 8px; border: 1px solid currentcolor; border-radius: 9px; font-size: .8rem;
  font-weight: 500; white-space: nowrap; }
.good { color: var(--good); } .near { color: var(--near); } .bad { color: var(--bad); } .open { color: var(--open); }
.tag.good::before { content: "✓ "; } .tag.near::before { content: "~ "; } .tag.bad::before { content: "✗ "; }
.tag.open::before { content: "? "; }
table { border-collapse: collapse; margin: 10px 0; width: 100%; }
th, td { padding: 5px 8px; border-bottom: 1px solid var(--edge); text-align: start; vertical-align: top; }
td + td, th + th { text-align: end; white-space: nowrap; }
summary { cursor: pointer; padding: 8px 0; font-weight: 600; margin-top: 24px; }
.bar { display: block; height: 12px; border-radius: 3px; background: var(--open); min-width: 1px; }
.wide { overflow-x: auto; }
@media print { body { max-width: none; padding: 0; } .outline li, tr { break-inside: avoid; } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may run or be fetched, whatever a student wrote (Content Security Policy Level 3)."""


def html_page(title: str, body: str, language: str, style: str = "") -> str:
    """Return a whole page. ``body`` is HTML, with all text of others escaped in it; ``style`` adds to its look."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
