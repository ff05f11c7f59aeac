-- Four powers inside the database. The server takes one for each transaction (set local role); the pool's own user only migrates and reads sessions.
do $$
declare r text;
begin
  foreach r in array array['qingzhou_reader', 'qingzhou_writer', 'qingzhou_family', 'qingzhou_public'] loop
    if not exists (select from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin', r);
      exception when duplicate_object or unique_violation then null; -- another database of this cluster migrates at the same moment
      end;
    end if;
    -- Made by another owner of this cluster and already ours, it needs no grant, which from version 16 on we might not be allowed to give;
    -- made by ourselves, it is ours to hand out but from version 16 on not yet ours to take.
    begin
      execute format('set local role %I', r);
      reset role;
    exception when insufficient_privilege then
      execute format('grant %I to current_user', r);
    end;
    execute format('grant usage on schema public to %I', r);
  end loop;
end $$;

create table region (
  code text collate "C" primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9})$'),
  kind text not null check (kind in ('province', 'city', 'county', 'street')),
  name text not null,
  parent_code text collate "C" references region,
  path text collate "C" not null unique,
  valid_from date not null,
  valid_until date,
  check (valid_until is null or valid_until > valid_from)
);
comment on table region is '行政区划：省、市、县、街道四级，带启用与停用日期；path 为物化路径，因开发区与省直管县不随代码位数归属';

create table off_work_time (
  region_code text collate "C" not null references region,
  valid_from date not null,
  valid_until date,
  at time not null,
  primary key (region_code, valid_from)
);
comment on table off_work_time is '当地正常下班时间：按区划与起止日期（方案三，AS-3；J-11）';

create table term (
  region_code text collate "C" not null references region,
  id uuid not null,
  name text not null,
  first_day date not null,
  last_day date not null check (last_day > first_day),
  primary key (region_code, id)
);
comment on table term is '学期：由省、市、县公布，下级未公布时沿用上级（CAL-6）';

create table region_day (
  region_code text collate "C" not null references region,
  day date not null,
  kind text not null check (kind in ('teachingDay', 'suspended', 'vacation', 'restDay')),
  note text not null,
  version int not null default 1,
  primary key (region_code, day)
);
comment on table region_day is '区划校历改定：停课、补课、调整的某一天（CAL-6、CAL-7）';

create table school (
  div text collate "C" not null,
  id uuid not null,
  code text collate "C" not null check (code ~ '^\d{10}$'),
  name text not null,
  kind text not null check (kind in ('primary', 'junior', 'nine-year')),
  system text not null check (system in ('6-3', '5-4')),
  setting text not null check (setting in ('town', 'village')),
  street_code text collate "C" references region,
  opened_on date not null,
  closed_on date,
  version int not null default 1,
  primary key (div, id),
  unique (div, code),
  foreign key (div) references region
);
comment on table school is '学校：义务教育学校，学制决定六年级归属（HW-3a）';

create table school_day (
  div text collate "C" not null,
  school_id uuid not null,
  day date not null,
  kind text not null check (kind in ('teachingDay', 'suspended', 'vacation', 'restDay')),
  note text not null,
  version int not null default 1,
  primary key (div, school_id, day),
  foreign key (div, school_id) references school
);
comment on table school_day is '学校校历改定：本校停课、补课等（CAL-6）';

create table person (
  div text collate "C" not null,
  id uuid not null,
  name text not null,
  phone text,
  gender text check (gender in ('m', 'f')),
  version int not null default 1,
  primary key (div, id)
);
comment on table person is '人员：教职工、干部与监护人；div 为其所在区划代码，市、省干部为四位、两位';

create table school_class (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid not null,
  school_year int not null,
  grade int not null check (grade between 1 and 9),
  number int not null check (number between 1 and 60),
  name text not null,
  lead_person_id uuid,
  version int not null default 1,
  primary key (div, id),
  unique (div, school_id, school_year, grade, number),
  foreign key (div, school_id) references school
);
comment on table school_class is '班级：按学年；school_year 为学年起始年份';

create table teaching (
  div text collate "C" not null,
  class_id uuid not null,
  subject text not null,
  school_id uuid not null,
  person_id uuid not null,
  primary key (div, class_id, subject),
  foreign key (div, class_id) references school_class,
  foreign key (div, school_id) references school,
  foreign key (div, person_id) references person
);
create index teaching_person on teaching (div, person_id);
comment on table teaching is '任课：一个班一门学科由谁任教';

create table staff (
  div text collate "C" not null,
  school_id uuid not null,
  person_id uuid not null,
  staff_no text,
  post text not null check (post in ('principal', 'grade-lead', 'teacher')),
  grade int check (grade between 1 and 9),
  joined_on date not null,
  left_on date,
  primary key (div, school_id, person_id),
  unique (div, school_id, staff_no),
  foreign key (div, school_id) references school,
  foreign key (div, person_id) references person
);
comment on table staff is '教职工：在一所学校的岗位与起止日期';

create table pupil (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid not null,
  class_id uuid not null,
  name text not null,
  gender text not null check (gender in ('m', 'f')),
  student_no text not null,
  version int not null default 1,
  primary key (div, id),
  unique (div, student_no),
  foreign key (div, school_id) references school,
  foreign key (div, class_id) references school_class
);
create index pupil_class on pupil (div, class_id);
comment on table pupil is '学生：学籍号为一人一号；不满十四周岁者的信息为敏感个人信息（DP-1）';

create table guardianship (
  div text collate "C" not null,
  pupil_id uuid not null,
  person_id uuid not null,
  relation text not null,
  may_collect boolean not null default false,
  primary key (div, pupil_id, person_id),
  foreign key (div, pupil_id) references pupil,
  foreign key (div, person_id) references person
);
create index guardianship_person on guardianship (div, person_id);
comment on table guardianship is '监护关系：学生与监护人，是否可接送';
