-- The desk of those who keep the platform running: messages that are repaired, servers that come and go, tables that grow.

-- As it first came, once somebody repaired it; an older server sends the repaired one and knows nothing of the rest.
alter table dead_letter add column original text;
alter table dead_letter add column repairs int not null default 0;
alter table dead_letter add column repaired_at timestamptz;
alter table dead_letter add column repaired_by varchar(120);
alter table dead_letter add column set_aside_at timestamptz;
alter table dead_letter add column set_aside_by varchar(120);
alter table dead_letter add column set_aside_reason varchar(400);

create table server_node (
  -- Machine and process: what a log calls ext_node.
  node varchar(200) primary key,
  machine varchar(200) not null,
  roles varchar(100) not null,
  build varchar(60) not null,
  runtime varchar(60) not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  sessions int not null,
  rounds int not null,
  heap_used bigint not null,
  heap_most bigint not null,
  -- It said that it ends, or somebody took it out: it is gone and not lost.
  left_at timestamptz,
  left_by varchar(120),
  -- The process of the same machine that took its place.
  followed_by varchar(200)
);
comment on table server_node is 'platform: servers of this installation, what each does and when it was heard last';

create table server_recovery (
  id uuid primary key,
  node varchar(200) not null,
  machine varchar(200) not null,
  silent_from timestamptz not null,
  back_at timestamptz not null,
  cause varchar(16) not null check (cause in ('RESTARTED', 'DATABASE_AWAY', 'STALLED'))
);
create index server_recovery_time on server_recovery (back_at);
comment on table server_recovery is 'platform: servers that fell silent and came back, from when to when and why';

create table table_volume (
  day date not null,
  name varchar(63) not null,
  row_estimate bigint not null,
  table_bytes bigint not null,
  index_bytes bigint not null,
  indexes int not null,
  idle_indexes int not null,
  broken_indexes int not null,
  triggers int not null,
  primary key (day, name)
);
comment on table table_volume is 'platform: how large each table of the database was on each day, without content';
