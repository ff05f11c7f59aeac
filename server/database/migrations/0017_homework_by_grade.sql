-- A county reads its homework by grade, newest first, and counts it to a thousand: both walk this index from its newest end, and the
-- count never touches the rows themselves, because everything that decides whether one is seen stands in it.
create index assignment_grade_day on assignment (div, grade, assigned_on desc, id desc) include (state, school_id, teacher_id);

-- A school is looked up by its key. Led by the county, the second index cost the planner as little, and it then read every school of the
-- county for each line of a list.
alter table school drop constraint school_div_code_key;
alter table school add constraint school_code_key unique (code, div);
