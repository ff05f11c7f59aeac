create table account (
  person_id uuid primary key,
  person_div text collate "C" not null,
  login text collate "C" unique,
  password_hash text,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  last_seen_at timestamptz,
  foreign key (person_div, person_id) references person (div, id)
);
comment on table account is '账号：一人一号，密码以 argon2id 保存；无密码者不能用密码登录';

create table duty (
  id uuid primary key,
  person_id uuid not null references account,
  role text not null check (role in ('province-official', 'city-official', 'county-official', 'principal', 'grade-lead', 'teacher', 'guardian', 'auditor', 'admin')),
  region_code text collate "C" not null references region,
  school_id uuid,
  grade int check (grade between 1 and 9),
  valid_from date not null,
  valid_until date,
  -- School posts name their school, the grade lead also the grade; nobody else does.
  check ((role in ('principal', 'grade-lead', 'teacher')) = (school_id is not null)),
  check ((role = 'grade-lead') = (grade is not null))
);
create index duty_person on duty (person_id);
comment on table duty is '职务：某人以某角色在某区划或学校任职的起止；一人可有多个职务，一次会话只以一个行事';

create table session (
  token_hash bytea primary key,
  person_id uuid not null references account,
  duty_id uuid not null references duty,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
comment on table session is '会话：只存令牌的 SHA-256，令牌本身只在浏览器';

create table idempotency_key (
  div text collate "C" not null,
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  reply text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (div, person_id, key)
);
create index idempotency_key_created on idempotency_key (div, created_at);
comment on table idempotency_key is '幂等键：同键同文得同一答复，同键异文被拒';

create table audit_event (
  div text collate "C" not null,
  at timestamptz not null default clock_timestamp(),
  id uuid not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused', 'fault')),
  person_id uuid,
  role text,
  school_id uuid,
  touched text[] not null default '{}',
  primary key (div, at, id)
) partition by range (at);
comment on table audit_event is '操作留痕：每次请求一条，只记动作与所涉编号，不记文字；只增不改，按月分区';
create index audit_event_person on audit_event (div, person_id, at);
create index audit_event_action on audit_event (div, action, at);
do $$
declare m date := date '2026-01-01';
begin
  while m < date '2031-01-01' loop
    execute format('create table %I partition of audit_event for values from (%L) to (%L)', 'audit_event_' || to_char(m, 'YYYYMM'), m, m + interval '1 month');
    m := m + interval '1 month';
  end loop;
end $$;
create table audit_event_later partition of audit_event default;

create table audit_link (
  div text collate "C" not null,
  seq bigint not null,
  event_at timestamptz not null,
  event_id uuid not null,
  hash bytea not null,
  primary key (div, seq),
  unique (div, event_at, event_id)
);
comment on table audit_link is '留痕链：每县一链，后一环的散列含前一环；由封链作业按序补上';

create table stored_file (
  div text collate "C" not null,
  id uuid not null,
  school_id uuid,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 bytea not null,
  bytes bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (div, id)
);
comment on table stored_file is '文件：上传的原表等，连同散列';
alter table stored_file alter column bytes set storage external;

create table notification (
  div text collate "C" not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  facts jsonb not null default '{}',
  to_path text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (div, id)
);
create index notification_person on notification (div, person_id, created_at desc);
comment on table notification is '消息：给某人的站内提醒，文字按阅读者语言生成';
