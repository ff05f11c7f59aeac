create table demo_cast (
  duty_id uuid primary key references duty,
  position int not null unique,
  story_zh text not null,
  story_en text not null
);
comment on table demo_cast is '演示人物：登录页按角色列出的职务及其故事；仅演示模式读取，不授权任何业务角色';
