"""Dates of a PDF (ISO 32000-1:2008, section 7.9.4), such as ``D:20151230152231+01'00'``, as those of ISO 8601."""

import re

_DATE = re.compile(
    r"(?:D:)?(?P<year>\d{4})(?P<month>\d\d)?(?P<day>\d\d)?(?P<hour>\d\d)?(?P<minute>\d\d)?(?P<second>\d\d)?"
    r"(?:(?P<utc>Z)|(?P<sign>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?)?.*",
    re.DOTALL,
)


def iso_date(text: str) -> str:
    """Return a date of a PDF as ISO 8601 has it; what is no date as it is."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return text.strip()
    date = "-".join(filter(None, found.group("year", "month", "day")))
    if not found["hour"]:
        return date
    time = f"{found['hour']}:{found['minute'] or '00'}:{found['second'] or '00'}"
    zone = (
        f"{found['sign']}{found['hours']}:{found['minutes'] or '00'}" if found["sign"] else "Z" if found["utc"] else ""
    )
    return f"{date}T{time}{zone}"


def pdf_date(text: str) -> str:
    """Return a date of ISO 8601 as a PDF has it; nothing for what is none."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?", text)
    if not found:
        return ""
    *digits, zone = (one or "" for one in found.groups())
    return f"D:{''.join(digits)}{_zone(zone)}"


def _zone(zone: str) -> str:
    return zone if len(zone) < 2 else f"{zone[:3]}'{zone[4:]}'"
