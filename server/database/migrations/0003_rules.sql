create table rule_parameter (
  id uuid primary key,
  region_code text collate "C" not null,
  key text not null,
  direction text not null check (direction in ('max', 'min')),
  value numeric not null,
  valid_from date not null,
  valid_until date check (valid_until is null or valid_until > valid_from),
  source text not null,
  set_by uuid,
  set_at timestamptz not null default clock_timestamp(),
  check (region_code = '0' or region_code ~ '^(\d{2}|\d{4}|\d{6})$')
);
create index rule_parameter_key on rule_parameter (key, region_code, valid_from);
comment on table rule_parameter is '规则数值：0 为全国，两位省、四位市、六位县；下级只能更严，由 set_rule_parameter 把关';

-- The only way to write a number (the table itself grants no insert): a lower level may only tighten, at one place no two spans overlap.
create function set_rule_parameter(p_id uuid, p_region text, p_key text, p_direction text, p_value numeric, p_from date, p_until date, p_source text, p_by uuid)
returns void language plpgsql security definer set search_path = public as $$
declare held record;
begin
  perform pg_advisory_xact_lock(hashtext('rule_parameter:' || p_key));
  for held in
    select * from rule_parameter r
    where r.key = p_key and daterange(r.valid_from, r.valid_until) && daterange(p_from, p_until)
      and (r.region_code = '0' or p_region like r.region_code || '%' or r.region_code = p_region)
  loop
    if held.direction <> p_direction then
      raise exception 'rule_parameter: direction of % is %', p_key, held.direction using errcode = 'QZ001';
    end if;
    if held.region_code = p_region then
      raise exception 'rule_parameter: % already set for % in that span', p_key, p_region using errcode = 'QZ002';
    end if;
    if (p_direction = 'max' and p_value > held.value) or (p_direction = 'min' and p_value < held.value) then
      raise exception 'rule_parameter: % of % is looser than % of %', p_value, p_region, held.value, held.region_code using errcode = 'QZ003';
    end if;
  end loop;
  if p_region <> '0' and not exists (select from rule_parameter where key = p_key and region_code = '0') then
    raise exception 'rule_parameter: % is not a national key', p_key using errcode = 'QZ004';
  end if;
  insert into rule_parameter (id, region_code, key, direction, value, valid_from, valid_until, source, set_by)
  values (p_id, p_region, p_key, p_direction, p_value, p_from, p_until, p_source, p_by);
end $$;
revoke execute on function set_rule_parameter from public;
grant execute on function set_rule_parameter to qingzhou_writer;

create table finding (
  div text collate "C" not null,
  id uuid not null,
  rule text not null,
  rule_version int not null,
  clauses text[] not null,
  consequence text not null check (consequence in ('block', 'warn', 'record', 'duty', 'case')),
  outcome text not null check (outcome in ('refused', 'answered', 'open', 'handled')),
  sentence_key text not null,
  facts jsonb not null,
  -- As it read on the day, in the language of the register.
  sentence text not null,
  measured numeric,
  limit_value numeric,
  unit text not null,
  field text,
  day date,
  school_id uuid,
  class_id uuid,
  grade int,
  assignment_id uuid,
  answer text,
  found_by uuid,
  found_at timestamptz not null,
  handled_by uuid,
  handled_at timestamptz,
  handling_note text,
  version int not null default 1,
  primary key (div, id),
  check ((outcome = 'handled') = (handled_at is not null))
);
create index finding_found on finding (div, found_at desc);
create index finding_rule on finding (div, rule, outcome, found_at desc);
create index finding_school on finding (div, school_id, found_at desc);
create index finding_assignment on finding (div, assignment_id);
comment on table finding is '认定：按当日读法保存，含规则、版本、条款、事实与语句；重新认定另起一行';
