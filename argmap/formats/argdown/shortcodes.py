"""The names of signs that Argdown turns into the signs themselves, between two colons or two full stops.

Source: "Special characters" in the guide, https://argdown.org/guide/using-logical-symbols-and-emojis.html.
"""

_LOGIC = "A∀ E∃ O𝗢 P𝗣 ->→ <->↔ ~¬ ^∧ v∨ v_⊻ <>◇ []◻ ?❓ +1👍 -1👎 y✔ n❌"
_PICTURES = {
    "😀": "happy", "☺": "smile smiley", "😆": "laugh lol", "🤣": "rofl", "😂": "joy", "❤": "heart", "❓": "question",
    "😍": "love", "😉": "wink", "🤫": "shush", "😐": "meh", "🙄": "eye-roll", "😢": "sad", "😞": "disappointed",
    "😱": "scream", "👍": "up", "👎": "down", "🤔": "think", "⭐": "star", "✔": "agree", "❌": "disagree",
}  # fmt: skip
_NAMES = {one[:-1]: one[-1] for one in _LOGIC.split()} | {
    name: sign for sign, names in _PICTURES.items() for name in names.split()
}
SHORTCODES = {f"{mark}{name}{mark}": sign for name, sign in _NAMES.items() for mark in ":."}
"""The sign by its name with the marks around it."""
