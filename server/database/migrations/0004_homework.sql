create table assignment (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  grade int not null,
  subject text not null,
  teacher_id uuid not null,
  title text not null,
  content text not null,
  form text not null check (form in ('written', 'oral', 'reading', 'practice', 'sport')),
  place text not null check (place in ('inSchool', 'home', 'either')),
  tier text not null check (tier in ('all', 'basic', 'standard', 'extended')),
  minutes int not null check (minutes between 1 and 600),
  assigned_on date not null,
  due_on date not null check (due_on >= assigned_on),
  parent_action boolean not null default false,
  parent_check boolean not null default false,
  self_marking boolean not null default false,
  phone_required boolean not null default false,
  punitive boolean not null default false,
  repetitive boolean not null default false,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  source text not null check (source in ('page', 'api', 'import')),
  import_id uuid,
  published_at timestamptz,
  corrected_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, school_id) references school,
  foreign key (div, class_id) references school_class,
  -- HW-12 to HW-16: what is published carries none of the banned demands, whoever wrote the row.
  check (state = 'draft' or not (parent_action or parent_check or self_marking or phone_required or punitive or repetitive)),
  -- HW-1: no written homework at home in grades 1 and 2.
  check (state = 'draft' or grade > 2 or form <> 'written' or place = 'inSchool'),
  check ((state = 'draft') = (published_at is null))
);
create index assignment_day on assignment (div, assigned_on desc, id desc);
create index assignment_class_day on assignment (div, class_id, assigned_on desc);
create index assignment_school_day on assignment (div, school_id, assigned_on desc, id desc);
create index assignment_teacher_day on assignment (div, teacher_id, assigned_on desc, id desc);
comment on table assignment is '作业：一个班一门学科一项作业（方案二；字段见 2.3）';

create table assignment_change (
  div text collate "C" not null,
  assignment_id uuid not null,
  version int not null,
  kind text not null check (kind in ('corrected', 'withdrawn')),
  reason text not null,
  before jsonb not null,
  after jsonb,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (div, assignment_id, version),
  foreign key (div, assignment_id) references assignment
);
comment on table assignment_change is '作业改动：公示后的更正与撤回，原文保留可见（HW-9）';

create table class_day (
  div text collate "C" not null,
  class_id uuid not null,
  day date not null,
  days int not null check (days >= 1),
  kind text not null check (kind in ('teaching', 'rest')),
  school_id uuid not null,
  grade int not null,
  limit_minutes int not null,
  near_minutes int not null,
  limit_rule text not null,
  all_minutes int not null default 0 check (all_minutes >= 0),
  basic_minutes int not null default 0 check (basic_minutes >= 0),
  standard_minutes int not null default 0 check (standard_minutes >= 0),
  extended_minutes int not null default 0 check (extended_minutes >= 0),
  -- Each layer summed on its own, the largest judged (policy-facts 2.2).
  written_minutes int not null generated always as (all_minutes + greatest(basic_minutes, standard_minutes, extended_minutes)) stored,
  practice_minutes int not null default 0 check (practice_minutes >= 0),
  reserved_minutes int not null default 0 check (reserved_minutes >= 0),
  published_count int not null default 0 check (published_count >= 0),
  version int not null default 1,
  primary key (div, class_id, day),
  foreign key (div, class_id) references school_class,
  foreign key (div, school_id) references school
);
create index class_day_day on class_day (div, day) include (school_id, grade, written_minutes, limit_minutes, near_minutes, published_count);
comment on table class_day is '分钟账：一个班一个教学日一行，连续休息日合为一行（HW-17）；此行既是锁也是合计';

create table assignment_share (
  div text collate "C" not null,
  assignment_id uuid not null,
  class_id uuid not null,
  day date not null,
  minutes int not null check (minutes >= 0),
  primary key (div, assignment_id, day),
  foreign key (div, assignment_id) references assignment,
  foreign key (div, class_id, day) references class_day
);
create index assignment_share_class_day on assignment_share (div, class_id, day);
comment on table assignment_share is '分摊：一项已公示的书面作业落在各日分钟账上的分钟';

create table reservation (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  day date not null,
  subject text not null,
  person_id uuid not null,
  minutes int not null check (minutes between 1 and 600),
  state text not null check (state in ('held', 'used', 'released')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (div, id),
  foreign key (div, class_id, day) references class_day
);
create unique index reservation_held on reservation (div, class_id, day, subject) where state = 'held';
comment on table reservation is '预留：一门学科为某班某日预留的分钟，计入合计直到使用或退还';

create table swap_request (
  div text collate "C" not null,
  id uuid not null,
  reservation_id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  grade int not null,
  day date not null,
  from_subject text not null,
  from_person_id uuid not null,
  to_subject text not null,
  to_person_id uuid not null,
  minutes int not null check (minutes between 1 and 600),
  reason text not null,
  state text not null check (state in ('asked', 'granted', 'declined')),
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, reservation_id) references reservation
);
create index swap_request_grade on swap_request (div, school_id, grade, state);
comment on table swap_request is '调剂：请另一学科让出分钟，由对方答复或年级组长裁定（HW-8）';

create table load_change (
  div text collate "C" not null,
  id bigint generated always as identity,
  day date not null,
  primary key (div, id)
);
create index load_change_day on load_change (div, day);
comment on table load_change is '负荷变动：分钟账在某日有变，汇总作业据此重算后删去';

create table load_day (
  div text collate "C" not null,
  day date not null,
  grade int not null,
  school_id uuid not null,
  classes int not null,
  published_classes int not null,
  written_sum int not null,
  written_max int not null,
  limit_minutes int not null,
  over_count int not null,
  near_count int not null,
  primary key (div, day, grade, school_id),
  foreign key (div, school_id) references school
);
create index load_day_school on load_day (div, school_id, day);
comment on table load_day is '校级日负荷：一校一年级一日的汇总，由分钟账重算';

create table load_county_day (
  div text collate "C" not null,
  day date not null,
  grade int not null,
  classes int not null,
  published_classes int not null,
  written_sum int not null,
  written_max int not null,
  limit_minutes int not null,
  over_count int not null,
  near_count int not null,
  primary key (div, day, grade)
);
comment on table load_county_day is '县级日负荷：全县一年级一日的汇总，由校级日负荷相加';

create table sheet_import (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid,
  kind text not null check (kind in ('homework', 'schools', 'classes', 'staff', 'pupils', 'guardians')),
  file_id uuid not null,
  file_name text not null,
  state text not null check (state in ('checking', 'checked', 'writing', 'done', 'failed', 'cancelled')),
  duty_id uuid not null,
  person_id uuid not null,
  locale text not null,
  rows_total int,
  rows_done int not null default 0,
  error_count int not null default 0,
  warning_count int not null default 0,
  created_count int not null default 0,
  updated_count int not null default 0,
  unchanged_count int not null default 0,
  answer text,
  failure text,
  created_at timestamptz not null,
  finished_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, file_id) references stored_file
);
create index sheet_import_person on sheet_import (div, person_id, created_at desc);
comment on table sheet_import is '导入：一份表的试算与写入，全部成功或全部不写';

create table sheet_import_finding (
  div text collate "C" not null,
  import_id uuid not null,
  seq int not null,
  sheet text not null,
  row_no int not null,
  column_name text,
  rule text,
  clause text,
  severity text not null check (severity in ('error', 'warn')),
  sentence text not null,
  hint text,
  primary key (div, import_id, seq),
  foreign key (div, import_id) references sheet_import on delete cascade
);
comment on table sheet_import_finding is '导入问题：逐行逐列';
