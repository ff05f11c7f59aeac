-- Names are found by any part of two characters and more, by one character, and by their pinyin initials. Row-level security switches GIN off,
-- for its operators are not leakproof: each searchable table has one function, run as its owner, that repeats the scope and looks again.
do $$
begin
  create extension if not exists btree_gin; -- trusted: the owner of the database may create it
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise warning 'searchWithoutDiv'; -- a sentence of the catalogue
end $$;

create function name_fold(p_text text) returns text language sql immutable parallel safe strict
  return lower(normalize(p_text, NFKC));

create function name_grams(p_text text) returns text[] language sql immutable parallel safe strict
  return array(select distinct substr(name_fold(p_text), i, n) from generate_series(1, length(name_fold(p_text))) i, generate_series(1, 2) n
                where i + n - 1 <= length(name_fold(p_text)));

-- What a name must hold to hold the text: its pairs, or its only character.
create function sought_grams(p_text text) returns text[] language sql immutable parallel safe strict
  return case when length(name_fold(p_text)) < 2 then array[name_fold(p_text)]
              else array(select distinct substr(name_fold(p_text), i, 2) from generate_series(1, length(name_fold(p_text)) - 1) i) end;

-- Makes a table with div, id and name searchable: the column of its school (null where the whole county sees every row) is part of its wall.
create function make_searchable(p_table text, p_school text) returns void language plpgsql as $make$
declare
  by_div constant text := case when exists (select from pg_extension where extname = 'btree_gin') then 'div, ' else '' end;
  in_school constant text := case when p_school is null then '' else format(
    'and (current_setting(''app.school'', true) = '''' or t.%I = nullif(current_setting(''app.school'', true), '''')::uuid)', p_school) end;
begin
  execute format(
    'alter table %I add column initials text,
       add column grams text[] not null generated always as (name_grams(name) || name_grams(coalesce(initials, ''''))) stored', p_table);
  execute format('create index %I on %I using gin (%sgrams)', p_table || '_grams', p_table, by_div);
  execute format($find$
    create function %I(p_text text) returns table (div text, id uuid)
    language sql stable security definer rows 50 set search_path = public, pg_temp as $$
      select t.div, t.id from %I t
       where t.div = any (array(select r.code from region r where r.code >= current_setting('app.div_lo', true) and r.code < current_setting('app.div_hi', true)))
         and t.grams @> sought_grams(btrim(p_text)) and btrim(p_text) <> '' %s
         and (strpos(name_fold(t.name), name_fold(btrim(p_text))) > 0 or strpos(t.initials, name_fold(btrim(p_text))) > 0)
    $$ $find$, 'find_' || p_table, p_table, in_school);
  execute format('revoke execute on function %I(text) from public', 'find_' || p_table);
  execute format('grant execute on function %I(text) to qingzhou_reader, qingzhou_writer', 'find_' || p_table);
end $make$;
revoke execute on function make_searchable from public;

select make_searchable('school', 'id');
select make_searchable('person', null);
create index staff_person on staff (div, person_id);
