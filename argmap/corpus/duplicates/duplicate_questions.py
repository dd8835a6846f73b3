"""The questions in SQL by which maps that are the same are found; each takes time near linear in the maps."""

from argmap.corpus.duplicates.min_hash import BINS

CROWD = 2 * BINS
"""With how many others of a bucket a map is compared, those with sets of nearly its size first."""
KEPT = """
CREATE TABLE kept AS SELECT row_number() OVER (ORDER BY number, line, map) AS no, part, map, statements, same, words,
lies_at, elements, bands FROM left_rows JOIN part_order USING (part) WHERE words IS NOT NULL
"""
CLASSES = """
CREATE TABLE classes AS SELECT no, min(no) OVER (PARTITION BY words) AS class_no,
min(no) OVER (PARTITION BY words, same) AS exact_no FROM kept
"""
"""``class_no`` is the first map with the same words, ``exact_no`` the first with the same steps, too."""
PLACED = """
CREATE TABLE placed AS
SELECT no, band, key, row_number() OVER (PARTITION BY band, key ORDER BY elements, no) AS place
FROM (SELECT no, elements, unnest(bands) AS key, generate_subscripts(bands, 1) AS band FROM kept JOIN classes USING (no)
WHERE no = class_no) QUALIFY count(*) OVER (PARTITION BY band, key) > 1
"""
PAIRS = f"""
CREATE TABLE pairs AS SELECT DISTINCT least(one.no, other.no) AS one, greatest(one.no, other.no) AS other
FROM (SELECT no, band, key, unnest(range(greatest(1, place - {CROWD}), place)) AS before FROM placed
UNION ALL SELECT no, band, key, 1 FROM placed WHERE place > {CROWD} + 1) AS other
JOIN placed AS one ON one.band = other.band AND one.key = other.key AND one.place = other.before
"""  # noqa: S608  # a number of argmap's own
TO_COMPARE = """
SELECT p.one, a.part, a.lies_at, a.elements, p.other, b.part, b.lies_at, b.elements FROM pairs p
JOIN kept a ON a.no = p.one JOIN kept b ON b.no = p.other
WHERE 100 * least(a.elements, b.elements) >= $percent * greatest(a.elements, b.elements) ORDER BY p.one, p.other
"""
"""Sets of very different sizes cannot be alike."""
CROWDED = f"""
SELECT count(*) FROM (SELECT band, key FROM placed GROUP BY band, key HAVING count(*) > {CROWD} + 1)
"""  # noqa: S608  # a number of argmap's own
GROUPS = """
CREATE TABLE grouped AS
SELECT no, coalesce(first_no, class_no) AS group_no, class_no, exact_no, like_no, percent
FROM classes LEFT JOIN (FROM linked SELECT no AS class_no, first_no, like_no, percent) USING (class_no)
QUALIFY count(*) OVER (PARTITION BY group_no) > 1
"""
REPORT = """
WITH sized AS (SELECT *, count(*) OVER (PARTITION BY group_no) AS maps,
row_number() OVER (PARTITION BY group_no ORDER BY no) AS rank_in_group
FROM grouped), ranked AS (SELECT *, dense_rank() OVER (ORDER BY maps DESC, group_no) AS number FROM sized)
SELECT number AS "group", maps, kept.map, statements,
CASE WHEN no = group_no THEN 'first' WHEN exact_no < no THEN 'same' WHEN class_no < no THEN 'same words' ELSE 'near' END
AS kind, CASE WHEN no = group_no THEN NULL WHEN class_no < no THEN 100 ELSE percent END AS percent, other.map AS nearest
FROM ranked JOIN kept USING (no) LEFT JOIN (FROM kept SELECT no AS other_no, map) AS other ON other_no =
CASE WHEN no = group_no THEN NULL WHEN exact_no < no THEN exact_no WHEN class_no < no THEN class_no ELSE like_no END
WHERE number <= coalesce($groups, number)
AND rank_in_group <= coalesce($of_each, rank_in_group) ORDER BY number, no
"""
COUNTS = """
SELECT (SELECT count(*) FROM left_rows), (SELECT count(*) FROM left_rows WHERE words IS NULL),
(SELECT count(DISTINCT group_no) FROM grouped), (SELECT count(*) FROM grouped)
"""
