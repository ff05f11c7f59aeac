-- A county may hold schools of both systems, and grade 6 has another cap in each: counted apart, so that stage and limit stay exact (HW-3a).
delete from load_day;
delete from load_county_day;
alter table load_county_day drop constraint load_county_day_pkey;
alter table load_county_day add column system text not null check (system in ('6-3', '5-4'));
alter table load_county_day add primary key (div, day, grade, system);
comment on table load_county_day is '县级日负荷：全县一年级一学制一日的汇总，由校级日负荷相加';
insert into load_change (div, day) select distinct div, day from class_day;

create table daily_run (
  div text collate "C" not null,
  job text not null check (job in ('missing-notice')),
  day date not null,
  found int not null,
  done_at timestamptz not null,
  primary key (div, job, day)
);
comment on table daily_run is '日课：某县某日的例行核查已做完，重启后从未做的一日接着做';
alter table daily_run enable row level security;
create policy scope on daily_run to qingzhou_reader, qingzhou_writer
  using (div >= (select current_setting('app.div_lo', true)) and div < (select current_setting('app.div_hi', true)));
grant select on daily_run to qingzhou_reader;
grant select, insert on daily_run to qingzhou_writer;
