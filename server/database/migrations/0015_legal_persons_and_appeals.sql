-- The legal person's identity number finds the same person again, as those of the staff do: by a keyed hash from which nobody reads it back.
alter table institution add column legal_person_hash bytea;
create index institution_legal_identity on institution (div, legal_person_hash) where merged_into is null and legal_person_hash is not null;
grant update (legal_person_hash) on institution to qingzhou_institution;

-- A grid worker reads the files of the county, and needs no key to persons for it.
revoke select on institution from qingzhou_field;
do $$
begin
  execute format('grant select (%s) on institution to qingzhou_field', (
    select string_agg(quote_ident(column_name), ', ') from information_schema.columns
     where table_schema = 'public' and table_name = 'institution' and column_name <> 'legal_person_hash'));
end $$;

-- A legal person is found by the beginning of the name as well: two characters at least, for one is the surname of thousands.
drop index institution_legal_person;
create index institution_legal_person on institution (div, legal_person text_pattern_ops) where merged_into is null;
create or replace function find_institution_by_key(p_text text) returns table (div text, id uuid)
language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  with asked as (
    select upper(normalize(btrim(p_text), NFKC)) as key, array(select r.code from region r where r.kind = 'county'
      and r.code >= current_setting('app.div_lo', true) and r.code < current_setting('app.div_hi', true)) as divs)
  select i.div, i.id from institution i, asked where i.div = any (divs) and i.credit_code = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.licence_no = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.phone = key and i.merged_into is null and p_text ~ '[0-9]'
  union select i.div, i.id from institution i, asked where i.div = any (divs) and i.merged_into is null and p_text !~ '[0-9]' and length(key) >= 2
    and i.legal_person ~>=~ key and i.legal_person ~<~ (key || chr(1114111))
$$;

-- Being taken off the white list is appealed like being put on the black one; an appeal that is granted puts the entry back.
alter table list_entry drop constraint list_entry_appeal_result_check;
alter table list_entry add constraint list_entry_appeal_result_check
  check (appeal_result in ('upheld', 'removed', 'restored') and (list = 'white' or appeal_result <> 'restored') and (list <> 'white' or appeal_result <> 'removed'));
