-- Analytics close to the feed: what analyses found in the hourly roll-ups, and what clerks made of it.

create table analysis_due (
  tenant_id varchar(32) primary key,
  day date not null,
  after_device uuid,
  due_at timestamptz not null
);
create index analysis_due_time on analysis_due (due_at);
comment on table analysis_due is 'platform: which day of a community is analysed next, how far and when, across tenants for one round, without content';

create table analysis_setting (
  tenant_id varchar(32) not null references tenant (id),
  analysis varchar(40) not null,
  enabled boolean not null,
  threshold double precision not null,
  changed_by varchar(120) not null,
  changed_at timestamptz not null,
  primary key (tenant_id, analysis)
);
alter table analysis_setting enable row level security;
alter table analysis_setting force row level security;
create policy of_tenant on analysis_setting
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table analysis_setting is 'tenant: which analyses run here, and with which threshold within the limits of the pack';

create table analysis_finding (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  analysis varchar(40) not null,
  pack_version int not null,
  device_id uuid not null,
  model varchar(60) not null,
  metric varchar(40) not null,
  personal boolean not null,
  severity varchar(10) not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR', 'WARNING')),
  state varchar(12) not null check (state in ('OPEN', 'CONFIRMED', 'FALSE_ALARM', 'KNOWN', 'HANDLED')),
  found_on date not null,
  last_on date not null,
  ended_on date,
  since date not null,
  days int not null,
  threshold double precision not null,
  seen double precision not null,
  low double precision,
  high double precision,
  amount double precision,
  change double precision,
  homes int,
  points int not null,
  note varchar(400),
  judged_by varchar(120),
  judged_at timestamptz,
  known_until date,
  case_id uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
-- One finding of an analysis and a device at a time, however many servers look.
create unique index analysis_finding_open on analysis_finding (tenant_id, analysis, device_id) where ended_on is null;
create index analysis_finding_device on analysis_finding (tenant_id, device_id, found_on);
create index analysis_finding_time on analysis_finding (tenant_id, found_on, id);
alter table analysis_finding enable row level security;
alter table analysis_finding force row level security;
create policy of_tenant on analysis_finding
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table analysis_finding is 'tenant: what analyses found of devices, with the figures of the reason, and the word of the clerk';

create table analysis_easing (
  tenant_id varchar(32) not null references tenant (id),
  analysis varchar(40) not null,
  device_id uuid not null,
  falses int not null,
  changed_at timestamptz not null,
  primary key (tenant_id, analysis, device_id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
alter table analysis_easing enable row level security;
alter table analysis_easing force row level security;
create policy of_tenant on analysis_easing
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table analysis_easing is 'tenant: how often an analysis was wrong about a device, by which its threshold is raised';

create table analysis_band (
  tenant_id varchar(32) not null references tenant (id),
  device_id uuid not null,
  analysis varchar(40) not null,
  week date not null,
  used double precision not null,
  low double precision not null,
  middle double precision not null,
  high double precision not null,
  homes int not null,
  changed_at timestamptz not null,
  primary key (tenant_id, device_id, analysis),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
alter table analysis_band enable row level security;
alter table analysis_band force row level security;
create policy of_tenant on analysis_band
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table analysis_band is 'tenant: the newest week of a home beside the band of like homes, for those who live there';

create table analysis_month (
  tenant_id varchar(32) not null references tenant (id),
  month date not null,
  analysis varchar(40) not null,
  code varchar(12) not null,
  found bigint not null,
  confirmed bigint not null,
  false_alarms bigint not null,
  primary key (tenant_id, month, analysis)
);
create index analysis_month_code on analysis_month (code, month);
alter table analysis_month enable row level security;
alter table analysis_month force row level security;
create policy of_scope on analysis_month
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table analysis_month is 'scope: how many findings an analysis made in a month and how many proved true or false, free of homes and devices';
