create table revision (
  name text primary key check (name in ('calendar', 'parameters')),
  number bigint not null
);
comment on table revision is '修订号：校历、规则数值每改一次加一，各进程据此更新内存中的副本';
insert into revision values ('calendar', 1), ('parameters', 1);
grant select on revision to qingzhou_reader, qingzhou_writer, qingzhou_family, qingzhou_public;
grant update (number) on revision to qingzhou_writer;
