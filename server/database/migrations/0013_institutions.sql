-- Training institutions (plan, section 5): one file each, and what a county does about them.

alter table duty drop constraint duty_role_check;
alter table duty add constraint duty_role_check check (role in ('province-official', 'city-official', 'county-official', 'principal', 'grade-lead',
  'teacher', 'guardian', 'auditor', 'admin', 'institution-head', 'grid-worker', 'expert'));
alter table duty add column institution_id uuid;
alter table duty add constraint duty_institution check ((role = 'institution-head') = (institution_id is not null));

alter table stored_file add column institution_id uuid;

alter table sheet_import drop constraint sheet_import_kind_check;
alter table sheet_import add constraint sheet_import_kind_check check (kind in ('homework', 'schools', 'classes', 'staff', 'pupils', 'guardians',
  'institutions', 'institution-staff', 'courses', 'platform'));

-- Keyed hash of the identity number, as in institution_staff: who is on a school's staff register may not teach in an institution (PS-6).
alter table person add column identity_hash bytea;
create index person_identity on person (div, identity_hash) where identity_hash is not null;

-- A finding about an institution names it, and the point, person or course it is about.
alter table finding add column institution_id uuid;
alter table finding add column part_id uuid;
create index finding_institution on finding (div, institution_id, found_at desc) where institution_id is not null;
create index finding_part on finding (div, part_id) where part_id is not null;

create table region_extent (
  region_code text collate "C" primary key references region,
  south numeric(9, 6) not null,
  north numeric(9, 6) not null check (north > south),
  west numeric(9, 6) not null,
  east numeric(9, 6) not null check (east > west)
);
comment on table region_extent is '区划范围：外接矩形的经纬度（GCJ-02），用于核对摸排定位是否在本县';

create table institution (
  div text collate "C" not null,
  id uuid not null,
  name text not null,
  -- Without place, kind and other common words; what duplicates are compared by.
  name_key text not null,
  credit_code text collate "C",
  legal_form text not null check (legal_form in ('nonprofit', 'enterprise', 'public', 'sole-trader', 'none')),
  licence_no text collate "C",
  licence_authority text,
  licence_from date,
  licence_until date,
  scope text not null check (scope in ('subject', 'non-subject', 'both', 'none')),
  stages text[] not null default '{}' check (stages <@ array['preschool', 'compulsory', 'senior']),
  modes text[] not null default '{}' check (modes <@ array['offline', 'online']),
  status text not null check (status in ('unlicensed', 'operating', 'rectifying', 'suspended', 'converting', 'stripping', 'closing', 'closed',
    'absconded', 'revoked', 'deregistered')),
  status_since date not null,
  street_code text collate "C" references region,
  address text,
  legal_person text,
  phone text,
  -- The rest of the ledger (policy-facts 5.4), by the keys of the field catalogue.
  ledger jsonb not null default '{}',
  -- Field → the day on which somebody last stood for its value.
  confirmed jsonb not null default '{}',
  -- What the catalogue requires and nobody has given (REG-2).
  missing text[] not null default '{}',
  completeness_permille int not null default 0 check (completeness_permille between 0 and 1000),
  -- The day of the least recently confirmed required field (REG-1); one never confirmed counts from the day the file was opened.
  stale_since date,
  -- As the latest accepted visit that could look gave it.
  risk_grade text check (risk_grade in ('low', 'moderate', 'high')),
  source text not null check (source in ('register', 'import', 'sweep', 'own', 'platform')),
  merged_into uuid,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (div, id),
  foreign key (div) references region,
  foreign key (div, merged_into) references institution
);
create index institution_credit on institution (div, credit_code) where merged_into is null;
create index institution_licence on institution (div, licence_no) where merged_into is null;
create index institution_key on institution (div, name_key) where merged_into is null;
create index institution_changed on institution (div, changed_at, id) where merged_into is null;
create index institution_status on institution (div, status) where merged_into is null;
comment on table institution is '培训机构：一机构一档，台账字段齐全并注明核实日期（方案五，REG-2、REG-3）';

create table institution_change (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  -- What changed: the file itself, or one of its points, staff, courses.
  part text not null check (part in ('institution', 'point', 'staff', 'course', 'status', 'list', 'merge')),
  part_id uuid not null,
  version int not null,
  field text not null,
  before jsonb,
  after jsonb,
  source text not null check (source in ('desk', 'own', 'sweep', 'import', 'platform', 'merge', 'decision', 'night')),
  reason text,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (div, id),
  foreign key (div, institution_id) references institution
);
create index institution_change_of on institution_change (div, institution_id, changed_at desc);
comment on table institution_change is '档案改动：每个值由谁、何时、从何值改为何值、依据什么，只增不改';

create table institution_snapshot (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  occasion text not null check (occasion in ('status', 'list', 'classification', 'merge', 'visit')),
  ref_id uuid not null,
  body jsonb not null,
  sha256 bytea not null,
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (div, id),
  foreign key (div, institution_id) references institution
);
create index institution_snapshot_of on institution_snapshot (div, institution_id, taken_at desc);
comment on table institution_snapshot is '档案快照：作出决定那一刻的全档副本及散列';

create table teaching_point (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  name text not null,
  street_code text collate "C" references region,
  address text not null,
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  area numeric(8, 1) check (area > 0),
  floor text,
  lease_until date,
  approval_no text,
  approved_on date,
  approved_until date,
  fire_checked_on date,
  fire_result text check (fire_result in ('passed', 'failed')),
  closed_on date,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, institution_id) references institution
);
create index teaching_point_of on teaching_point (div, institution_id);
comment on table teaching_point is '教学点：逐点审批，面积以平方米计（LIC-17、SET-1）';

create table institution_staff (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  name text not null,
  -- Keyed hash of the identity number: equal persons are found without anybody holding the number.
  identity_hash bytea,
  identity_masked text,
  phone text,
  kind text not null check (kind in ('teaching', 'research', 'other')),
  employment text not null check (employment in ('full', 'part')),
  subjects text[] not null default '{}',
  certificate_kind text not null check (certificate_kind in ('teacher', 'professional', 'none')),
  certificate_no text,
  vetted_on date,
  vetting_result text check (vetting_result in ('clear', 'hit')),
  barred boolean not null default false,
  abroad boolean not null default false,
  experience text,
  photo_file_id uuid,
  published_on date,
  platform_filed_on date,
  joined_on date not null,
  left_on date check (left_on is null or left_on >= joined_on),
  version int not null default 1,
  primary key (div, id),
  foreign key (div, institution_id) references institution
);
create index institution_staff_of on institution_staff (div, institution_id) where left_on is null;
create index institution_staff_identity on institution_staff (div, identity_hash) where identity_hash is not null;
comment on table institution_staff is '从业人员：教学、教研、其他三类，含资格证、准入查询与公示（PS-1 至 PS-10）';

create table course (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  name text not null,
  outline text not null default '',
  purpose text not null default '',
  method text not null default '',
  evaluation text not null default '',
  materials text not null default '',
  stage text not null check (stage in ('preschool', 'compulsory', 'senior')),
  grades int[] not null default '{}',
  mode text not null check (mode in ('offline', 'online')),
  -- Where an offline course is taught; null while nobody has said.
  point_id uuid,
  class_size int not null check (class_size between 1 and 500),
  minutes int not null check (minutes between 1 and 600),
  lessons int not null check (lessons between 1 and 2000),
  -- Of the whole course.
  price_fen int not null check (price_fen >= 0),
  fee_unit text not null default 'course' check (fee_unit in ('course', 'lesson', 'month', 'day')),
  unit_price_fen int check (unit_price_fen >= 0),
  check (fee_unit <> 'course' or unit_price_fen is null),
  absence_rule text not null default '',
  -- The subject code of policy-facts 5.2 that the institution gives; its kind is declared apart.
  subject text not null,
  declared_kind text not null check (declared_kind in ('subject', 'non-subject')),
  declared_on date not null,
  decided_kind text check (decided_kind in ('subject', 'non-subject')),
  decided_on date,
  -- Rises when a text that the decision rests on changes: the decision then no longer covers the course (CLS-11).
  text_version int not null default 1,
  decided_text_version int,
  state text not null check (state in ('draft', 'declared', 'running', 'stopped')),
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (div, id),
  foreign key (div, institution_id) references institution,
  foreign key (div, point_id) references teaching_point,
  check ((decided_kind is null) = (decided_on is null) and (decided_kind is null) = (decided_text_version is null))
);
create index course_of on course (div, institution_id);
create index course_point on course (div, point_id);
create index course_undecided on course (div, changed_at) where decided_text_version is null or decided_text_version < text_version;
comment on table course is '课程：自行申报学科类或非学科类，与鉴别结果及各自日期并存；大纲改动须重新鉴别（CLS-6、CLS-11）';

create table course_teacher (
  div text collate "C" not null,
  course_id uuid not null,
  staff_id uuid not null,
  institution_id uuid not null,
  primary key (div, course_id, staff_id),
  foreign key (div, course_id) references course,
  foreign key (div, staff_id) references institution_staff,
  foreign key (div, institution_id) references institution
);
comment on table course_teacher is '任课人员：一门课程由哪些从业人员授课';

create table institution_document (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  kind text not null check (kind in ('licence', 'registration', 'lease', 'fire', 'charter', 'insurance', 'custody', 'contract', 'photo', 'evidence', 'other')),
  title text not null,
  file_id uuid not null,
  public boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (div, id),
  foreign key (div, institution_id) references institution,
  foreign key (div, file_id) references stored_file
);
create index institution_document_of on institution_document (div, institution_id);
comment on table institution_document is '档案材料：证照、租约、照片等，文件另存并留散列';

create table institution_request (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  kind text not null check (kind in ('fill', 'correct', 'classify', 'explain')),
  field text,
  text text not null,
  due_on date not null,
  state text not null check (state in ('open', 'answered', 'closed')),
  answer text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, institution_id) references institution
);
create index institution_request_open on institution_request (div, institution_id, due_on) where state <> 'closed';
comment on table institution_request is '补正要求：主管部门请机构补填、更正或说明，带期限与答复';

create table duplicate_pair (
  div text collate "C" not null,
  id uuid not null,
  -- The smaller id first: one row for two institutions.
  first_id uuid not null,
  second_id uuid not null check (second_id > first_id),
  score_permille int not null check (score_permille between 0 and 1000),
  reasons jsonb not null,
  state text not null check (state in ('proposed', 'merged', 'distinct')),
  -- Which of the two stayed, and what the merge moved, so that it can be undone.
  kept_id uuid,
  moved jsonb,
  note text,
  found_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  unique (div, first_id, second_id),
  foreign key (div, first_id) references institution,
  foreign key (div, second_id) references institution
);
create index duplicate_pair_second on duplicate_pair (div, second_id);
create index duplicate_pair_open on duplicate_pair (div, score_permille desc) where state = 'proposed';
comment on table duplicate_pair is '疑似重复：两家机构的相似程度与理由，合并可撤销，“不是同一家”记住不再提';

create table duplicate_check (
  div text collate "C" primary key references region,
  -- The last file that has been compared with the others, in the order of changes: a run that is broken off goes on from there.
  through_at timestamptz not null,
  through_id uuid not null
);
comment on table duplicate_check is '查重进度：全县机构查重已比到哪一份档案，中断后从此续查';

create table sweep_campaign (
  div text collate "C" not null,
  id uuid not null,
  name text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  state text not null check (state in ('planned', 'running', 'closed')),
  -- Per mille of finished visits that a second person repeats, drawn by the seed: anyone with the list can draw it again (U14).
  second_permille int not null check (second_permille between 0 and 1000),
  seed text not null,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (div, id)
);
comment on table sweep_campaign is '摸排行动：起止、抽样复查比例与抽签种子（REG-1，U14）';

create table sweep_block (
  div text collate "C" not null,
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  street_code text collate "C" references region,
  -- Corners of the block as [latitude, longitude] pairs; null where nobody has drawn it.
  outline jsonb,
  worker_id uuid,
  done_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  unique (div, campaign_id, name),
  foreign key (div, campaign_id) references sweep_campaign,
  foreign key (div, worker_id) references person
);
create index sweep_block_worker on sweep_block (div, worker_id);
comment on table sweep_block is '摸排网格：一块一人负责，走完即记';

create table sweep_target (
  div text collate "C" not null,
  id uuid not null,
  campaign_id uuid not null,
  block_id uuid not null,
  institution_id uuid,
  point_id uuid,
  name text not null,
  address text not null,
  primary key (div, id),
  foreign key (div, campaign_id) references sweep_campaign,
  foreign key (div, block_id) references sweep_block,
  foreign key (div, institution_id) references institution,
  foreign key (div, point_id) references teaching_point
);
create index sweep_target_block on sweep_target (div, block_id);
create index sweep_target_institution on sweep_target (div, institution_id);
comment on table sweep_target is '摸排对象：行动开始时网格内已知的机构与教学点';

create table sweep_draw (
  div text collate "C" not null,
  id uuid not null,
  campaign_id uuid not null,
  seed text not null,
  -- The hash that was public before anybody knew what the seed is.
  commitment text not null,
  permille int not null check (permille between 1 and 1000),
  -- Every finished visit that stood to be drawn, in order of its id.
  listed uuid[] not null,
  drawn uuid[] not null check (drawn <@ listed),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  primary key (div, id),
  foreign key (div, campaign_id) references sweep_campaign
);
create index sweep_draw_campaign on sweep_draw (div, campaign_id, drawn_at);
comment on table sweep_draw is '抽签：名单、种子与结果全部公布，谁都能照样再抽一遍（U14）';

create table sweep_second (
  div text collate "C" not null,
  id uuid not null,
  campaign_id uuid not null,
  block_id uuid not null,
  draw_id uuid not null,
  visit_id uuid not null,
  first_worker_id uuid not null,
  -- What the second visitor is told, and nothing of what the first one found.
  target_id uuid,
  institution_id uuid,
  name text not null,
  address text not null,
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  worker_id uuid,
  assigned_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  unique (div, visit_id),
  -- Nobody looks a second time at what they saw themselves.
  check (worker_id <> first_worker_id),
  foreign key (div, campaign_id) references sweep_campaign,
  foreign key (div, block_id) references sweep_block,
  foreign key (div, draw_id) references sweep_draw,
  foreign key (div, target_id) references sweep_target,
  foreign key (div, institution_id) references institution,
  foreign key (div, worker_id) references person
);
create index sweep_second_campaign on sweep_second (div, campaign_id);
create index sweep_second_worker on sweep_second (div, worker_id);
comment on table sweep_second is '复查：抽中的走访由另一名网格员再走一次，不告知第一次的结果（U14）';

create table sweep_visit (
  div text collate "C" not null,
  id uuid not null,
  campaign_id uuid not null,
  block_id uuid not null,
  target_id uuid,
  institution_id uuid,
  -- Of a second visit: what was drawn.
  second_id uuid,
  worker_id uuid not null,
  round int not null check (round in (1, 2)),
  outcome text not null check (outcome in ('visited', 'closed', 'refused', 'not-found', 'new')),
  -- By the keys of the visit form; each with the moment it was answered.
  answers jsonb not null,
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  -- Metres, as the device says.
  accuracy int,
  begun_at timestamptz not null,
  ended_at timestamptz not null,
  received_at timestamptz not null,
  -- Photos that the device says belong to it; each arrives by itself.
  photo_ids uuid[] not null default '{}',
  -- What the device first sent under this id: the same again is the same visit, anything else is not.
  body_sha256 bytea not null,
  state text not null check (state in ('received', 'returned', 'accepted')),
  review_note text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  check ((round = 2) = (second_id is not null)),
  foreign key (div, campaign_id) references sweep_campaign,
  foreign key (div, block_id) references sweep_block,
  foreign key (div, target_id) references sweep_target,
  foreign key (div, institution_id) references institution,
  foreign key (div, second_id) references sweep_second,
  foreign key (div, worker_id) references person
);
create unique index sweep_visit_second on sweep_visit (div, second_id) where second_id is not null;
create index sweep_visit_block on sweep_visit (div, block_id, round);
create index sweep_visit_target on sweep_visit (div, target_id, round);
create index sweep_visit_worker on sweep_visit (div, worker_id);
create index sweep_visit_waiting on sweep_visit (div, campaign_id, received_at) where state = 'received';
comment on table sweep_visit is '走访：现场情况、定位、照片与逐题时间，县级复核后入档';

create table sweep_photo (
  div text collate "C" not null,
  id uuid not null,
  visit_id uuid not null,
  file_id uuid not null,
  worker_id uuid not null,
  taken_at timestamptz not null,
  primary key (div, id),
  foreign key (div, visit_id) references sweep_visit,
  foreign key (div, file_id) references stored_file
);
create index sweep_photo_visit on sweep_photo (div, visit_id);
comment on table sweep_photo is '走访照片：重新编码、去除拍摄信息并留散列';

create table sweep_visit_change (
  div text collate "C" not null,
  id uuid not null,
  visit_id uuid not null,
  worker_id uuid not null,
  version int not null,
  field text not null,
  before jsonb,
  after jsonb,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (div, id),
  foreign key (div, visit_id) references sweep_visit
);
create index sweep_visit_change_of on sweep_visit_change (div, visit_id, version);
comment on table sweep_visit_change is '走访改动：退回后更正与县级改正的逐项前后值';

create table expert (
  div text collate "C" not null,
  person_id uuid not null,
  fields text[] not null check (fields <@ array['subject', 'curriculum', 'teaching']),
  since date not null,
  until date,
  version int not null default 1,
  primary key (div, person_id),
  foreign key (div, person_id) references person
);
comment on table expert is '鉴别专家：学科、课程、教学三方面（CLS-7）';

create table expert_tie (
  div text collate "C" not null,
  person_id uuid not null,
  institution_id uuid not null,
  relation text not null check (relation in ('post', 'part-time', 'relative', 'shares', 'other')),
  declared_at timestamptz not null,
  primary key (div, person_id, institution_id),
  foreign key (div, person_id) references expert,
  foreign key (div, institution_id) references institution
);
comment on table expert_tie is '利害关系：专家本人或直系亲属在机构任职、兼职、持股等，须回避（CLS-7）';

create table classification (
  div text collate "C" not null,
  id uuid not null,
  course_id uuid not null,
  institution_id uuid not null,
  text_version int not null,
  -- The texts as they stood when the case was opened.
  course_text jsonb not null,
  declared_kind text not null check (declared_kind in ('subject', 'non-subject')),
  -- The institution's own four dimensions with evidence; null where it has not declared (CLS-6).
  self jsonb,
  -- What the text says by explained signals: never a verdict.
  signals jsonb not null,
  suggestion text not null check (suggestion in ('clear-subject', 'suspected', 'needs-experts', 'clear-non-subject')),
  traits text[] not null default '{}',
  state text not null check (state in ('opened', 'with-experts', 'third', 'to-decide', 'decided', 'appealed', 'final', 'withdrawn')),
  decided_kind text check (decided_kind in ('subject', 'non-subject')),
  -- The decider's own four dimensions, the clause, and why (CLS-1, CLS-9).
  sheet jsonb,
  clause text,
  decision text,
  precedent_id uuid,
  decided_by uuid,
  decided_on date,
  appeal_until date,
  appeal_reason text,
  appealed_at timestamptz,
  -- The city whose education authority hears the appeal (CLS-8, CLS-9).
  appeal_region text collate "C",
  appeal_kind text check (appeal_kind in ('subject', 'non-subject')),
  appeal_clause text,
  appeal_decision text,
  appeal_by uuid,
  appeal_on date,
  withdrawn_reason text,
  withdrawn_at timestamptz,
  opened_by uuid not null,
  opened_at timestamptz not null,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, course_id) references course,
  foreign key (div, institution_id) references institution,
  check ((decided_kind is null) = (sheet is null) and (decided_kind is null) = (decided_on is null))
);
-- One open case per course.
create unique index classification_running on classification (div, course_id) where state in ('opened', 'with-experts', 'third', 'to-decide');
create index classification_course on classification (div, course_id, opened_at desc);
create index classification_open on classification (div, state, opened_at);
create index classification_traits on classification (div, decided_kind, decided_on desc) where decided_kind is not null;
comment on table classification is '分类鉴别：一门课程一次鉴别，四个维度、专家意见、决定与复核（CLS-1 至 CLS-11，U9）';

create table classification_opinion (
  div text collate "C" not null,
  id uuid not null,
  classification_id uuid not null,
  institution_id uuid not null,
  person_id uuid not null,
  seat int not null check (seat between 1 and 3),
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  -- Null until the expert has said whether there is one.
  tie_declared boolean,
  tie text check (tie in ('post', 'part-time', 'relative', 'shares', 'other')),
  tie_note text,
  dimensions jsonb,
  kind text check (kind in ('subject', 'non-subject')),
  reason text,
  given_at timestamptz,
  recused_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, classification_id) references classification,
  foreign key (div, institution_id) references institution,
  foreign key (div, person_id) references person,
  check ((kind is null) = (given_at is null)),
  check (tie is null or recused_at is not null)
);
create unique index classification_opinion_seat on classification_opinion (div, classification_id, seat) where recused_at is null;
create index classification_opinion_person on classification_opinion (div, person_id, assigned_at desc);
comment on table classification_opinion is '专家意见：互不相见，先申明利害关系再按四个维度填写';

create table list_entry (
  div text collate "C" not null,
  id uuid not null,
  list text not null check (list in ('white', 'black', 'watch')),
  institution_id uuid,
  -- A person or a place that is no institution of the register.
  subject_kind text not null check (subject_kind in ('institution', 'person', 'place')),
  subject_name text not null,
  subject_address text,
  reason text not null,
  evidence text not null check (evidence <> ''),
  evidence_file_id uuid,
  decided_by uuid not null,
  decided_on date not null,
  notice_no text,
  valid_from date not null,
  valid_until date check (valid_until is null or valid_until > valid_from),
  appeal_until date,
  appeal_reason text,
  appealed_at timestamptz,
  appeal_result text check (appeal_result in ('upheld', 'removed')),
  appeal_note text,
  appeal_decided_by uuid,
  appeal_decided_at timestamptz,
  removed_on date,
  removed_by uuid,
  removal_reason text,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, institution_id) references institution,
  check ((subject_kind = 'institution') = (institution_id is not null)),
  check ((removed_on is null) = (removal_reason is null))
);
create index list_entry_institution on list_entry (div, institution_id, valid_from desc);
create index list_entry_current on list_entry (div, list, decided_on desc) where removed_on is null;
comment on table list_entry is '名单记录：白、黑、重点关注三张名单，事由、依据、决定人、起止、申诉、移出（REG-4 至 REG-6）';

create table list_proposal (
  div text collate "C" not null,
  id uuid not null,
  entry_id uuid not null,
  institution_id uuid not null,
  rule text not null,
  finding_id uuid not null,
  state text not null check (state in ('open', 'removed', 'kept', 'settled')),
  note text,
  proposed_on date not null,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  foreign key (div, entry_id) references list_entry,
  foreign key (div, institution_id) references institution
);
create unique index list_proposal_open on list_proposal (div, entry_id, rule) where state = 'open';
comment on table list_proposal is '移出建议：每夜复核发现不再符合条件的，由人决定是否移出';

create table platform_run (
  div text collate "C" not null,
  id uuid not null,
  file_name text not null,
  file_id uuid not null,
  row_count int not null,
  matched_count int not null,
  run_by uuid not null,
  run_at timestamptz not null,
  primary key (div, id)
);
comment on table platform_run is '平台核对：一次全国平台导出表的比对';

create table platform_difference (
  div text collate "C" not null,
  id uuid not null,
  -- The same matter keeps one row over all runs.
  matter text not null,
  kind text not null check (kind in ('absent', 'unknown', 'no-course', 'differs')),
  institution_id uuid,
  name text not null,
  credit_code text,
  field text,
  ours text,
  theirs text,
  state text not null check (state in ('open', 'handled', 'settled')),
  note text,
  first_run_id uuid not null,
  last_run_id uuid not null,
  handled_by uuid,
  handled_at timestamptz,
  version int not null default 1,
  primary key (div, id),
  unique (div, matter),
  foreign key (div, first_run_id) references platform_run,
  foreign key (div, last_run_id) references platform_run,
  foreign key (div, institution_id) references institution
);
create index platform_difference_open on platform_difference (div, kind) where state = 'open';
create index platform_difference_institution on platform_difference (div, institution_id);
comment on table platform_difference is '平台差异：平台缺、本地缺、无课程、字段不一致，逐条办结（REG-7，U10）';

create table public_change (
  div text collate "C" not null,
  id uuid not null,
  institution_id uuid not null,
  what text not null check (what in ('file', 'status', 'list', 'course', 'staff', 'point', 'merge')),
  changed_at timestamptz not null,
  primary key (div, id)
);
create index public_change_at on public_change (div, changed_at, id);
comment on table public_change is '公开变更：可公开的内容何时变动，供开放数据订阅，不含个人信息（U22）';

-- The white list is judged again every night; the run says so.
alter table daily_run drop constraint daily_run_job_check;
alter table daily_run add constraint daily_run_job_check check (job in ('missing-notice', 'white-list', 'declarations'));

-- Whatever was noted before this instant is committed or gone: a reader of the changes who stops here will not miss one that commits late.
create function oldest_write() returns timestamptz language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity where backend_xid is not null and datname = current_database() and pid <> pg_backend_pid()
$$;
revoke execute on function oldest_write() from public;

-- The register is listed by name, and looked through by names, keys and the courses that are held (0012).
create index institution_name on institution (div, name, id) where merged_into is null;
create index institution_phone on institution (div, phone) where merged_into is null;
create index institution_legal_person on institution (div, legal_person) where merged_into is null;
-- The same grams by a loop, ten times as fast as a series gathered: an import writes thousands of names. It calls nothing outside the catalogue,
-- for a dump is restored without a search path.
create or replace function name_grams(p_text text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  folded constant text := lower(normalize(p_text, NFKC));
  grams text[] := '{}';
begin
  for i in 1 .. length(folded) loop
    grams := grams || substr(folded, i, 1) || substr(folded, i, 2);
  end loop;
  return grams;
end $$;
select make_searchable('institution', null);
select make_searchable('course', null);

-- The institutions that hold a course of the name, as often as they do: one walk, where joining the courses found would look each of them
-- up again, and whoever needs the first alone waits for no other.
create function find_institution_of_course(p_text text) returns table (div text, id uuid)
language sql stable security definer rows 50 set search_path = public, pg_temp as $$
  select c.div, c.institution_id from course c
   where c.div = any (array(select r.code from region r where r.code >= current_setting('app.div_lo', true) and r.code < current_setting('app.div_hi', true)))
     and c.grams @> sought_grams(btrim(p_text)) and btrim(p_text) <> ''
     and (strpos(name_fold(c.name), name_fold(btrim(p_text))) > 0 or strpos(c.initials, name_fold(btrim(p_text))) > 0)
$$;
-- The institutions that a code, number, phone or legal person names, by equality.
create function find_institution_by_key(p_text text) returns table (div text, id uuid)
language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  with asked as (
    select upper(normalize(btrim(p_text), NFKC)) as key, array(select r.code from region r
      where r.code >= current_setting('app.div_lo', true) and r.code < current_setting('app.div_hi', true)) as divs)
  select i.div, i.id from institution i, asked where i.div = any (divs) and i.credit_code = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.licence_no = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.phone = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.legal_person = key and i.merged_into is null and p_text !~ '[0-9]'
$$;
revoke execute on function find_institution_by_key(text) from public;
grant execute on function find_institution_by_key(text) to qingzhou_reader, qingzhou_writer;
revoke execute on function find_institution_of_course(text) from public;
grant execute on function find_institution_of_course(text) to qingzhou_reader, qingzhou_writer;

-- Rows lie in counties: each street among the codes that are looked under would cost a descent of the index.
do $$
declare
  f regprocedure;
begin
  foreach f in array array['find_school(text)', 'find_person(text)', 'find_institution(text)', 'find_course(text)',
    'find_institution_of_course(text)', 'find_institution_by_key(text)']::regprocedure[] loop
    execute replace(pg_get_functiondef(f), 'where r.code >=', 'where r.kind = ''county'' and r.code >=');
  end loop;
end $$;
