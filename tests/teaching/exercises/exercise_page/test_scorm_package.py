"""The package for learning platforms."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring

from argmap.teaching.exercises.exercise_files import student_files
from argmap.teaching.exercises.exercise_page.scorm_package import scorm_package
from tests.teaching.exercises.example_maps import KINDS, some

IMS, ADL = "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2"


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_mark_itself_is_packed_with_its_manifest(kind: str) -> None:
    for one in some(kind):
        package = student_files(one).get("scorm.zip")
        if package is None:
            assert kind in ("free-map", "fill-in", "find-in-text", "missing-premise")
            continue
        with ZipFile(BytesIO(package)) as opened:
            assert opened.namelist() == ["imsmanifest.xml", "index.html"]
            manifest = fromstring(opened.read("imsmanifest.xml"))
            page = opened.read("index.html").decode()
        attributes = {one.tag.split("}")[1]: one.attrib for one in manifest.iter()}
        assert attributes["item"]["identifierref"] == attributes["resource"]["identifier"]
        assert attributes["resource"]["href"] == attributes["file"]["href"] == "index.html"
        assert attributes["resource"][f"{{{ADL}}}scormtype"] == "sco"
        assert [one.text for one in manifest.iter(f"{{{IMS}}}title")] == [one.exercise.title] * 2
        assert [one.text for one in manifest.iter(f"{{{IMS}}}schemaversion")] == ["1.2"]
        assert "LMSInitialize" in page


def test_the_same_exercise_gives_the_same_bytes() -> None:
    one = some("arrange")[0]
    assert scorm_package(one) == scorm_package(one)
