"""An exercise's page as a package for learning platforms: a zip with the page and a manifest.

The format: ADL, SCORM Content Aggregation Model 1.2 (2001), section 2.3: ``imsmanifest.xml`` at the top of the zip,
with one organization, one item and one resource of the type ``sco``.
"""

from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argmap.teaching.exercises.exercise import Exercise, Made
from argmap.teaching.exercises.exercise_page.page_writing import exercise_page
from argmap.text.xml import printable

PAGE, MANIFEST = "index.html", "imsmanifest.xml"
BEGAN = (1980, 1, 1, 0, 0, 0)
"""The date of every file (the first that a zip can have), so that the same exercise gives the same bytes."""
XML = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="argmap-{id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
 http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
 <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
 <organizations default="course">
  <organization identifier="course">
   <title>{title}</title>
   <item identifier="exercise" identifierref="page"><title>{title}</title></item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="{page}"><file href="{page}"/></resource>
 </resources>
</manifest>
"""


def scorm_package(made: Made) -> bytes:
    """Return the package of an exercise that can mark itself."""
    contents = {MANIFEST: _manifest(made.exercise), PAGE: exercise_page(made, platform=True)}
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, text in contents.items():
            info = ZipInfo(name, BEGAN)
            info.compress_type, info.create_system = ZIP_DEFLATED, 3
            package.writestr(info, text.encode("utf-8", "backslashreplace"))
    return stream.getvalue()


def _manifest(exercise: Exercise) -> str:
    return XML.format(id=exercise.id, title=escape(printable(exercise.title), quote=False), page=PAGE)
