-- A number without an end can be tightened again: beside another of the same place stands only what is stricter than each it overlaps.
create or replace function set_rule_parameter(p_id uuid, p_region text, p_key text, p_direction text, p_value numeric, p_from date, p_until date, p_source text, p_by uuid)
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
    if held.region_code = p_region and not ((p_direction = 'max' and p_value < held.value) or (p_direction = 'min' and p_value > held.value)) then
      raise exception 'rule_parameter: % of % is not stricter than % in that span', p_value, p_region, held.value using errcode = 'QZ002';
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

-- Days off of grades 1 and 2 fall under their ban, as every day does (HW-1).
update class_day set limit_rule = 'HW-1' where kind = 'rest' and grade <= 2;

-- The load board counts runs of days off over their limit (HW-17).
create index class_day_rest_over on class_day (div, day) where kind = 'rest' and written_minutes > limit_minutes;
