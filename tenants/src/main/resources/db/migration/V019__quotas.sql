-- What communities use of the platform and how much of it they may (配额), and notices of maintenance (维护公告).

create table tenant_use (
  tenant_id varchar(32) not null references tenant (id),
  hour timestamptz not null,
  kind varchar(16) not null,
  code varchar(12) not null,
  amount bigint not null,
  refused bigint not null,
  primary key (tenant_id, hour, kind)
);
create index tenant_use_hour on tenant_use (hour, code);
alter table tenant_use enable row level security;
alter table tenant_use force row level security;
create policy of_scope on tenant_use
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table tenant_use is 'scope: how much a community used in an hour, and how often it was put off, by kind, free of personal data';

create table tenant_store (
  tenant_id varchar(32) not null primary key references tenant (id),
  code varchar(12) not null,
  row_count bigint not null,
  row_bytes bigint not null,
  file_bytes bigint not null,
  measured_at timestamptz not null
);
create index tenant_store_code on tenant_store (code);
alter table tenant_store enable row level security;
alter table tenant_store force row level security;
create policy of_scope on tenant_store
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table tenant_store is 'scope: how many rows and bytes lie in a community, as they were last measured, free of personal data';

create table tenant_quota (
  tenant_id varchar(32) not null references tenant (id),
  kind varchar(16) not null,
  soft bigint not null,
  hard bigint not null,
  note varchar(400) not null,
  set_by varchar(120) not null,
  set_at timestamptz not null,
  primary key (tenant_id, kind)
);
comment on table tenant_quota is 'platform: quotas of communities that differ from the pack, read at the doors before anybody is known';

create table tenant_over (
  tenant_id varchar(32) not null references tenant (id),
  kind varchar(16) not null,
  level varchar(8) not null check (level in ('SOFT', 'HARD')),
  used bigint not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (tenant_id, kind)
);
comment on table tenant_over is 'platform: which communities are beyond a quota and until when, read at every door';

create table store_due (
  tenant_id varchar(32) not null primary key references tenant (id),
  due_at timestamptz not null
);
create index store_due_at on store_due (due_at);
comment on table store_due is 'platform: in which communities the store is measured next, since something was done there; without content';

create table maintenance (
  id uuid primary key,
  mode varchar(10) not null check (mode in ('NOTICE', 'READ_ONLY')),
  words_zh varchar(400) not null,
  words_en varchar(400) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  set_by varchar(120) not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by varchar(120)
);
create index maintenance_ends on maintenance (ends_at);
comment on table maintenance is 'platform: announced maintenance and times in which nothing is changed, read at every door and told on every screen';
