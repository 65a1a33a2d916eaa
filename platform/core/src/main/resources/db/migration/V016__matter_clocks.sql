-- Clocks of steps 时限: in working time, warned of before, passed on to the tiers above when missed.

alter table process_task add column working boolean not null default false;

create table matter_clock (
  tenant_id varchar(32) not null references tenant (id),
  task_id uuid not null,
  warn_at timestamptz not null,
  level int not null,
  primary key (tenant_id, task_id)
);
alter table matter_clock enable row level security;
alter table matter_clock force row level security;
create policy of_tenant on matter_clock
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_clock is 'tenant: when an open step is warned of, and how far it was passed on since its time was missed';

create table matter_escalated (
  tenant_id varchar(32) not null references tenant (id),
  task_id uuid not null,
  code varchar(12) not null,
  party varchar(10) not null check (party in ('STREET', 'DISTRICT', 'CITY')),
  at timestamptz not null,
  primary key (tenant_id, task_id)
);
create index matter_escalated_code on matter_escalated (code, party);
alter table matter_escalated enable row level security;
alter table matter_escalated force row level security;
create policy of_scope on matter_escalated
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table matter_escalated is 'scope: which communities have steps that missed their time and wait for the tiers above, without their content';

create table matter_urging (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  task_id uuid not null,
  code varchar(12) not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name varchar(120) not null,
  note varchar(400) not null,
  primary key (tenant_id, id)
);
create index matter_urging_of on matter_urging (tenant_id, task_id);
alter table matter_urging enable row level security;
alter table matter_urging force row level security;
create policy of_scope on matter_urging
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table matter_urging is 'scope: what the tiers above say to steps that came to them, append only';

-- Who is away 请假, and who does the work meanwhile.

create table matter_absence (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  account_id uuid not null,
  substitute_id uuid,
  starts timestamptz not null,
  ends timestamptz not null,
  reason varchar(200) not null,
  entered_by varchar(120) not null,
  primary key (tenant_id, id)
);
create index matter_absence_of on matter_absence (tenant_id, account_id, ends);
alter table matter_absence enable row level security;
alter table matter_absence force row level security;
create policy of_tenant on matter_absence
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_absence is 'tenant: who is away when, and who is given their work meanwhile';

-- Joint handling 协办: opinions that the one who has a step asks of others.

create table matter_opinion (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  matter_id uuid not null,
  task_id uuid not null,
  account_id uuid not null,
  person varchar(120) not null,
  question varchar(400) not null,
  asked_by uuid not null,
  asked_name varchar(120) not null,
  asked_at timestamptz not null,
  due_at timestamptz,
  opinion varchar(2000),
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id)
);
create index matter_opinion_of on matter_opinion (tenant_id, matter_id, asked_at);
create index matter_opinion_hands on matter_opinion (tenant_id, account_id) where answered_at is null and withdrawn_at is null;
alter table matter_opinion enable row level security;
alter table matter_opinion force row level security;
create policy of_tenant on matter_opinion
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_opinion is 'tenant: what those who help with a step are asked, and their written opinions';

-- Duplicates 重复事项: one goes on for the others.

create table matter_merge (
  tenant_id varchar(32) not null references tenant (id),
  matter_id uuid not null,
  head_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, matter_id),
  foreign key (tenant_id, matter_id) references matter (tenant_id, id),
  foreign key (tenant_id, head_id) references matter (tenant_id, id)
);
create index matter_merge_head on matter_merge (tenant_id, head_id);
create index matter_twin on matter (tenant_id, kind, place_id, opened_at);
alter table matter_merge enable row level security;
alter table matter_merge force row level security;
create policy of_tenant on matter_merge
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_merge is 'tenant: which matter goes on for which others that say the same';

-- The three rates 三率 of the hot line and of every kind that asks whether it was well done.

create table matter_rate (
  tenant_id varchar(32) not null references tenant (id),
  month date not null,
  kind varchar(60) not null,
  code varchar(12) not null,
  ended bigint not null,
  called bigint not null,
  responded bigint not null,
  solved bigint not null,
  appraised bigint not null,
  satisfied bigint not null,
  in_time bigint not null,
  primary key (tenant_id, month, kind)
);
create index matter_rate_code on matter_rate (code, month);
alter table matter_rate enable row level security;
alter table matter_rate force row level security;
create policy of_scope on matter_rate
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table matter_rate is 'scope: of how many matters of a kind that ended in a month people were answered, helped and satisfied, free of personal data';
