-- Classes of an institution's courses (policy-facts 5.4, plans per class), and a re-examination that is judged by its own four dimensions (CLS-1).

create table training_class (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  course_id uuid not null,
  name text not null,
  grades int[] not null default '{}',
  level text not null default '',
  -- Empty where the class teaches the outline of its course.
  content text not null default '',
  progress text not null default '',
  timetable text not null default '',
  -- Numbers or titles under which its materials are filed; empty where they are those of its course.
  materials text not null default '',
  -- Null where it is taught at the point of its course.
  point_id uuid,
  teacher_id uuid,
  -- Lesson hours of the whole class, each as long as its course says.
  lessons int not null check (lessons between 1 and 2000),
  capacity int not null check (capacity between 1 and 500),
  planned int not null default 0 check (planned between 0 and 500),
  recruited int not null default 0 check (recruited between 0 and 500),
  -- Eleven counts as in the ledger: preschool, grades 1 to 9, senior secondary.
  enrolled int[] not null default '{0,0,0,0,0,0,0,0,0,0,0}' check (cardinality(enrolled) = 11 and 0 <= all (enrolled)),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  state text not null check (state in ('planned', 'open', 'ended')),
  version int not null default 1,
  primary key (div, id),
  foreign key (div, institution_id) references institution,
  foreign key (div, course_id) references course,
  foreign key (div, point_id) references teaching_point,
  foreign key (div, teacher_id) references institution_staff
);
create index training_class_of on training_class (div, institution_id);
create index training_class_course on training_class (div, course_id);
comment on table training_class is '开班：一门课程开的每个班的内容、层次、年级、进度、课表、教师与人数（REG-2、REG-3）';

grant select, insert, update on training_class to qingzhou_writer, qingzhou_institution;
grant select on training_class to qingzhou_reader;
grant select (div, id, institution_id, course_id, state) on training_class to qingzhou_public, qingzhou_family;
alter table training_class enable row level security;
create policy scope on training_class to qingzhou_reader, qingzhou_writer using (
  div >= (select current_setting('app.div_lo', true)) and div < (select current_setting('app.div_hi', true))
  and (select current_setting('app.school', true)) = '');
create policy own on training_class to qingzhou_institution using (
  div >= (select current_setting('app.div_lo', true)) and div < (select current_setting('app.div_hi', true))
  and institution_id = nullif((select current_setting('app.institution', true)), '')::uuid);
create policy card on training_class for select to qingzhou_public, qingzhou_family using (state = 'open');

alter table institution_change drop constraint institution_change_part_check;
alter table institution_change add constraint institution_change_part_check
  check (part in ('institution', 'point', 'staff', 'course', 'class', 'status', 'list', 'merge'));

-- Until now a re-examination spoke of the dimensions of the decision that it looked at.
alter table classification add column appeal_sheet jsonb;
update classification set appeal_sheet = sheet where appeal_kind is not null;
alter table classification add constraint classification_appeal_sheet check ((appeal_kind is null) = (appeal_sheet is null));

-- Who may decide a re-examination today: the institution that asks for it may not look into posts, and is told ids and nothing else.
create function appeal_deciders(p_div text, p_on date) returns setof uuid
language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  select distinct d.person_id from duty d
   where d.role = 'city-official' and d.region_code = left(p_div, 4) and d.valid_from <= p_on and (d.valid_until is null or d.valid_until > p_on)
     and p_div >= current_setting('app.div_lo', true) and p_div < current_setting('app.div_hi', true)
   order by d.person_id
$$;
revoke execute on function appeal_deciders(text, date) from public;
grant execute on function appeal_deciders(text, date) to qingzhou_institution;
-- Their notices stand under the city.
create policy tell_city on notification for insert to qingzhou_institution
  with check (div = left((select current_setting('app.div_lo', true)), 4) and kind = 'case-appealed');
