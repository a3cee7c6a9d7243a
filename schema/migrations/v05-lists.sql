-- A text's structure as lists: with a row for each segment and source line, a million in a large study, an import took a
-- third longer. It is written once and read as a whole. The tables of old are views of the lists now.

CREATE TABLE segment_lists (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    kind_id INTEGER NOT NULL REFERENCES segment_kinds (id),
    segments TEXT NOT NULL CHECK (segments LIKE '[[%'),
    PRIMARY KEY (revision_id, kind_id)
) STRICT;

CREATE TABLE source_line_lists (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions (id),
    lines TEXT NOT NULL CHECK (lines LIKE '[[%')
) STRICT;

-- Both go through their table by its key, hence in the order that the lists are to have.
INSERT INTO segment_lists (revision_id, kind_id, segments)
SELECT
    revision_id, kind_id,
    '[' || group_concat('[' || start_offset || ',' || end_offset || ifnull(',' || speaker_id, '') || ']') || ']'
FROM segments
GROUP BY revision_id, kind_id;

INSERT INTO source_line_lists (revision_id, lines)
SELECT
    revision_id,
    '[' || group_concat(
        '[' || start_offset || ',' || end_offset || ',' || line || CASE
            WHEN "left" IS NOT NULL AND top IS NOT NULL AND "right" IS NOT NULL AND bottom IS NOT NULL
            THEN printf(',%s,%!.17g,%!.17g,%!.17g,%!.17g', ifnull(page, 'null'), "left", top, "right", bottom)
            ELSE ifnull(',' || page, '')
        END || ']'
    ) || ']'
FROM source_lines
GROUP BY revision_id;

DROP TABLE segments;
DROP TABLE source_lines;

-- json_extract() is not allowed in a view of a file that may come from anybody.
CREATE VIEW segments (revision_id, kind_id, start_offset, end_offset, speaker_id) AS
SELECT
    revision_id, kind_id,
    (SELECT value FROM json_each(item.value) WHERE key = 0),
    (SELECT value FROM json_each(item.value) WHERE key = 1),
    (SELECT value FROM json_each(item.value) WHERE key = 2)
FROM segment_lists JOIN json_each(segment_lists.segments) AS item;

CREATE VIEW source_lines (
    revision_id, number, start_offset, end_offset, page, line, "left", top, "right", bottom
) AS
SELECT
    revision_id, item.key + 1,
    (SELECT value FROM json_each(item.value) WHERE key = 0),
    (SELECT value FROM json_each(item.value) WHERE key = 1),
    (SELECT value FROM json_each(item.value) WHERE key = 3),
    (SELECT value FROM json_each(item.value) WHERE key = 2),
    (SELECT value FROM json_each(item.value) WHERE key = 4),
    (SELECT value FROM json_each(item.value) WHERE key = 5),
    (SELECT value FROM json_each(item.value) WHERE key = 6),
    (SELECT value FROM json_each(item.value) WHERE key = 7)
FROM source_line_lists JOIN json_each(source_line_lists.lines) AS item;
