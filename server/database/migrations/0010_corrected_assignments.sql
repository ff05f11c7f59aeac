-- A board shows where a notice went that a correction moved to another day: the few corrected rows of a school are looked through.
create index assignment_corrected on assignment (div, school_id) where corrected_at is not null;
