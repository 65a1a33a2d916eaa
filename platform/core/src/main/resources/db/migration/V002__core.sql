create table place (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  kind varchar(12) not null check (kind in ('GRID', 'COMPOUND', 'BUILDING', 'UNIT', 'ROOM', 'PUBLIC')),
  parent_id uuid,
  grid_id uuid,
  code varchar(60) not null,
  name varchar(120) not null,
  floor int,
  old_compound boolean not null default false,
  longitude double precision,
  latitude double precision,
  version bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references place (tenant_id, id),
  foreign key (tenant_id, grid_id) references place (tenant_id, id)
);
create index place_parent on place (tenant_id, parent_id);
comment on table place is 'tenant: grids, compounds, buildings, units, rooms and public points';

create table device (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  code varchar(60) not null,
  name varchar(120) not null,
  model varchar(60) not null,
  place_id uuid,
  state varchar(12) not null check (state in ('PLANNED', 'INSTALLED', 'IN_SERVICE', 'REPAIR', 'STOPPED', 'SCRAPPED')),
  installed_at timestamptz,
  replaces uuid,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index device_place on device (tenant_id, place_id);
create index device_replaced on device (tenant_id, replaces);
create index device_changed on device (tenant_id, changed_at, id);
comment on table device is 'tenant: the device ledger';

create table device_file (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  maker varchar(120),
  product varchar(120),
  origin varchar(2),
  chip varchar(120),
  chip_origin varchar(2),
  standards varchar(400),
  choice varchar(400),
  keeper varchar(120),
  serviced_at timestamptz,
  service_note varchar(400),
  more text not null,
  source varchar(120) not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, device_id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
alter table device_file enable row level security;
alter table device_file force row level security;
create policy of_tenant on device_file
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_file is 'tenant: what is written down about a device: product, origin, upkeep';

create table device_plate (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  brand varchar(120),
  supplier varchar(120),
  serial varchar(120),
  firmware varchar(120),
  installed_on date,
  warranty_until date,
  service_years int,
  spot varchar(200),
  longitude double precision,
  latitude double precision,
  changed_at timestamptz not null,
  primary key (tenant_id, device_id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create index device_plate_supplier on device_plate (tenant_id, supplier);
alter table device_plate enable row level security;
alter table device_plate force row level security;
create policy of_tenant on device_plate
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_plate is 'tenant: what the plate and the papers of a device say: brand, supplier, serial number, firmware, warranty, where it hangs';

create table device_step (
  tenant_id varchar(32) not null,
  id uuid not null,
  device_id uuid not null,
  was varchar(12),
  became varchar(12) not null check (became in ('PLANNED', 'INSTALLED', 'IN_SERVICE', 'REPAIR', 'STOPPED', 'SCRAPPED')),
  at timestamptz not null,
  person varchar(120) not null,
  reason varchar(400),
  primary key (tenant_id, id)
);
create index device_step_time on device_step (tenant_id, device_id, at);
alter table device_step enable row level security;
alter table device_step force row level security;
create policy of_tenant on device_step
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_step is 'tenant: the life of a device, step by step: who moved it on, when and why; append only';

create table device_check (
  tenant_id varchar(32) not null,
  id uuid not null,
  device_id uuid not null,
  plan varchar(60) not null,
  plan_version int not null,
  kind varchar(12) not null check (kind in ('CALIBRATION', 'INSPECTION', 'SERVICE', 'PARTS')),
  due_on date,
  done_at timestamptz not null,
  person varchar(120) not null,
  account_id uuid,
  passed boolean not null,
  answers text not null,
  note varchar(2000),
  case_id uuid,
  primary key (tenant_id, id)
);
create index device_check_done on device_check (tenant_id, device_id, plan, done_at);
create index device_check_time on device_check (tenant_id, done_at);
alter table device_check enable row level security;
alter table device_check force row level security;
create policy of_tenant on device_check
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_check is 'tenant: what was done to devices: calibration, inspection, service, parts, with each answer; append only';

create table device_credential (
  device_id uuid primary key,
  tenant_id varchar(32) not null,
  model varchar(60) not null,
  secret_hash varchar(64) not null,
  former_hash varchar(64),
  former_until timestamptz,
  enabled boolean not null,
  in_service boolean not null default true,
  changed_at timestamptz not null
);
create index device_credential_changed on device_credential (changed_at);
comment on table device_credential is 'platform: who a device is, read at the door before any tenant is known';

create table device_command (
  tenant_id varchar(32) not null,
  id uuid not null,
  device_id uuid not null,
  command varchar(40) not null,
  parameters text not null,
  asked_by varchar(120) not null,
  cause varchar(200) not null,
  at timestamptz not null,
  ends_at timestamptz not null,
  state varchar(10) not null check (state in ('QUEUED', 'SENT', 'DONE', 'FAILED', 'EXPIRED')),
  sent_at timestamptz,
  ended_at timestamptz,
  answer varchar(2000),
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create index device_command_time on device_command (tenant_id, at, id);
create index device_command_device on device_command (tenant_id, device_id, at);
create index device_command_open on device_command (tenant_id, device_id) where state in ('QUEUED', 'SENT');
alter table device_command enable row level security;
alter table device_command force row level security;
create policy of_tenant on device_command
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_command is 'tenant: what devices were told to do, by whom and why, and what became of it';

create table device_interval (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  collect_seconds int not null,
  upload_seconds int not null,
  reported_at timestamptz not null,
  primary key (tenant_id, device_id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
alter table device_interval enable row level security;
alter table device_interval force row level security;
create policy of_tenant on device_interval
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_interval is 'tenant: how often a device measures and sends, where it said that it took what it was told';

-- What a device says is added to its newest block, a page's free part being room for the longer version beside the
-- older one: most messages write no index. A block ends with its day in China, and blocks of a device do not overlap.
create table reading (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  lines text not null,
  primary key (tenant_id, device_id, since)
) with (fillfactor = 40);
comment on table reading is 'tenant: raw readings, one row per device and block of moments, a line each: 1732250000000{"smoke":2.3,"battery":90}';

-- Half of each page is left free, so that a newer version of a row finds room beside it and no index entry is written.
-- The hour leads the key: an hour of a community is written side by side, and read so by whoever asks for many devices.
create table reading_hour (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  hour timestamptz not null,
  points bigint not null,
  metrics jsonb not null,
  primary key (tenant_id, hour, device_id)
) with (fillfactor = 50);
comment on table reading_hour is 'tenant: hourly roll-up of readings, kept incrementally: {"smoke": [points, total, lowest, highest]}';

create table reading_doubt (
  tenant_id varchar(32) not null,
  id uuid not null,
  device_id uuid not null,
  metric varchar(40) not null,
  ts timestamptz not null,
  value double precision not null,
  reason varchar(12) not null check (reason in ('OUT_OF_RANGE', 'JUMP', 'STUCK')),
  low double precision,
  high double precision,
  since timestamptz,
  received_at timestamptz not null,
  state varchar(10) not null check (state in ('OPEN', 'CONFIRMED', 'CORRECTED', 'REJECTED')),
  corrected double precision,
  settled_by varchar(120),
  settled_at timestamptz,
  note varchar(200),
  primary key (tenant_id, id),
  unique (tenant_id, device_id, metric, ts)
);
create index reading_doubt_time on reading_doubt (tenant_id, ts, id);
create index reading_doubt_open on reading_doubt (tenant_id, ts) where state = 'OPEN';
alter table reading_doubt enable row level security;
alter table reading_doubt force row level security;
create policy of_tenant on reading_doubt
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table reading_doubt is 'tenant: values that are hardly true, kept as they were sent with the reason, and what somebody decided about each';

create table device_status (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  last_seen_at timestamptz not null,
  clock_offset_ms bigint not null default 0,
  clock_flagged boolean not null default false,
  messages bigint not null default 0,
  latest jsonb not null default '{}',
  lost_at timestamptz,
  version bigint not null default 0,
  primary key (tenant_id, device_id)
) with (fillfactor = 50);
comment on table device_status is 'tenant: when a device was last heard, when its line was lost, how far its clock is off, and the newest value of each metric: {"smoke": [ms, 2.3]}';

create table thing (
  tenant_id varchar(32) not null,
  number bigint not null,
  device_id uuid not null,
  description varchar(2000),
  properties jsonb,
  location bigint,
  primary key (tenant_id, number),
  unique (tenant_id, device_id)
);
create index thing_stands on thing (tenant_id, location);
alter table thing enable row level security;
alter table thing force row level security;
create policy of_tenant on thing
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing is 'tenant: the numbers under which SensorThings names devices, and what its clients wrote about them';

create table thing_location (
  tenant_id varchar(32) not null,
  number bigint not null,
  place_id uuid,
  name varchar(120) not null,
  description varchar(2000),
  encoding varchar(100) not null,
  geometry jsonb,
  properties jsonb,
  primary key (tenant_id, number),
  unique (tenant_id, place_id)
);
alter table thing_location enable row level security;
alter table thing_location force row level security;
create policy of_tenant on thing_location
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_location is 'tenant: where SensorThings lets things stand: places of the community, and locations that its clients made';

create table thing_history (
  tenant_id varchar(32) not null,
  number bigint not null,
  thing bigint not null,
  location bigint not null,
  at timestamptz not null,
  primary key (tenant_id, number)
);
create index thing_history_thing on thing_history (tenant_id, thing, at);
create index thing_history_location on thing_history (tenant_id, location);
alter table thing_history enable row level security;
alter table thing_history force row level security;
create policy of_tenant on thing_history
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_history is 'tenant: since when a thing stands where, as SensorThings tells it';

create table thing_sensor (
  tenant_id varchar(32) not null,
  number bigint not null,
  model varchar(60),
  name varchar(120) not null,
  description varchar(2000) not null,
  encoding varchar(100) not null,
  metadata varchar(2000) not null,
  properties jsonb,
  primary key (tenant_id, number),
  unique (tenant_id, model)
);
alter table thing_sensor enable row level security;
alter table thing_sensor force row level security;
create policy of_tenant on thing_sensor
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_sensor is 'tenant: the sensors of SensorThings: models of the packs, and those that its clients made';

create table thing_property (
  tenant_id varchar(32) not null,
  number bigint not null,
  model varchar(60),
  metric varchar(60),
  name varchar(120) not null,
  definition varchar(400) not null,
  description varchar(2000) not null,
  properties jsonb,
  primary key (tenant_id, number),
  unique (tenant_id, model, metric)
);
alter table thing_property enable row level security;
alter table thing_property force row level security;
create policy of_tenant on thing_property
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_property is 'tenant: the observed properties of SensorThings: metrics of the packs, and those that its clients made';

create table thing_stream (
  tenant_id varchar(32) not null,
  number bigint not null,
  thing bigint not null,
  device_id uuid not null,
  sensor bigint not null,
  property bigint not null,
  metric varchar(60) not null,
  name varchar(120) not null,
  description varchar(2000) not null,
  kind varchar(120) not null,
  unit jsonb not null,
  ended boolean not null default false,
  properties jsonb,
  primary key (tenant_id, number),
  unique (tenant_id, thing, metric)
);
create index thing_stream_sensor on thing_stream (tenant_id, sensor);
create index thing_stream_property on thing_stream (tenant_id, property);
alter table thing_stream enable row level security;
alter table thing_stream force row level security;
create policy of_tenant on thing_stream
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_stream is 'tenant: the datastreams of SensorThings: one metric of one device each';

create table thing_counter (
  tenant_id varchar(32) not null,
  last bigint not null,
  devices bigint not null,
  changed_at timestamptz,
  primary key (tenant_id)
);
alter table thing_counter enable row level security;
alter table thing_counter force row level security;
create policy of_tenant on thing_counter
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table thing_counter is 'tenant: the last number given in SensorThings, and how far the ledger was followed';

create table alarm (
  tenant_id varchar(32) not null,
  id uuid not null,
  device_id uuid not null,
  rule varchar(60) not null,
  severity varchar(10) not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR', 'WARNING')),
  raised_at timestamptz not null,
  last_at timestamptz not null,
  occurrences bigint not null default 1,
  value double precision,
  cleared_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by varchar(120),
  building_id uuid,
  fold_id uuid,
  escalation int not null default 0,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, device_id, rule, raised_at),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create unique index alarm_open on alarm (tenant_id, device_id, rule) where cleared_at is null;
create index alarm_time on alarm (tenant_id, raised_at);
create index alarm_changed on alarm (tenant_id, changed_at, id);
create index alarm_fold_open on alarm (tenant_id, rule, building_id) where cleared_at is null;
create index alarm_of_fold on alarm (tenant_id, fold_id) where fold_id is not null;
comment on table alarm is 'tenant: alarms from raised to cleared';

create table alarm_fold (
  tenant_id varchar(32) not null,
  id uuid not null,
  model varchar(60) not null,
  rule varchar(60) not null,
  severity varchar(10) not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR', 'WARNING')),
  building_id uuid,
  head_alarm_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  members bigint not null,
  standing bigint not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create index alarm_fold_standing on alarm_fold (tenant_id, model, rule) where ended_at is null;
alter table alarm_fold enable row level security;
alter table alarm_fold force row level security;
create policy of_tenant on alarm_fold
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table alarm_fold is 'tenant: storms: many alarms of one kind in one building within a span, told as one';

create table alarm_escalation (
  tenant_id varchar(32) not null,
  id uuid not null,
  alarm_id uuid not null,
  level int not null,
  party varchar(20) not null check (party in ('GRID_WORKER', 'COMMUNITY', 'STREET', 'DISTRICT')),
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, alarm_id, level)
);
alter table alarm_escalation enable row level security;
alter table alarm_escalation force row level security;
create policy of_tenant on alarm_escalation
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table alarm_escalation is 'tenant: to whom an alarm that nobody acknowledged was passed on, and when';

create table alarm_escalated (
  tenant_id varchar(32) not null,
  alarm_id uuid not null,
  code varchar(12) not null,
  party varchar(20) not null check (party in ('STREET', 'DISTRICT')),
  at timestamptz not null,
  primary key (tenant_id, alarm_id)
);
create index alarm_escalated_code on alarm_escalated (code, party);
alter table alarm_escalated enable row level security;
alter table alarm_escalated force row level security;
create policy of_scope on alarm_escalated
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table alarm_escalated is 'scope: which communities have alarms that wait for the tiers above, without their content';

create table alarm_rule (
  tenant_id varchar(32) not null,
  id uuid not null,
  model varchar(60) not null,
  rule varchar(60) not null,
  version int not null,
  state varchar(10) not null check (state in ('WAITING', 'IN_FORCE', 'REFUSED', 'REPLACED')),
  enabled boolean not null,
  own boolean not null,
  body jsonb not null,
  tells varchar(20),
  reason varchar(400) not null,
  proposed_by varchar(120) not null,
  proposed_by_id uuid,
  proposed_at timestamptz not null,
  decided_by varchar(120),
  decided_at timestamptz,
  decision varchar(400),
  primary key (tenant_id, id),
  unique (tenant_id, model, rule, version)
);
create unique index alarm_rule_in_force on alarm_rule (tenant_id, model, rule) where state = 'IN_FORCE';
create unique index alarm_rule_waiting on alarm_rule (tenant_id, model, rule) where state = 'WAITING';
alter table alarm_rule enable row level security;
alter table alarm_rule force row level security;
create policy of_tenant on alarm_rule
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table alarm_rule is 'tenant: the community''s own word on a rule, version by version, with who, when and why';

create table alarm_rule_mark (
  tenant_id varchar(32) primary key,
  version bigint not null
);
comment on table alarm_rule_mark is 'platform: which communities have rules of their own, and how often they changed them, without content';

create table case_file (
  tenant_id varchar(32) not null,
  id uuid not null,
  number varchar(30) not null,
  kind varchar(20) not null,
  source varchar(12) not null check (source in ('ALARM', 'RESIDENT', 'CLERK', 'PATROL')),
  title varchar(200) not null,
  description varchar(2000) not null,
  severity varchar(10) not null,
  state varchar(12) not null check (state in ('OPEN', 'DISPATCHED', 'ACCEPTED', 'HANDLED', 'CONFIRMED', 'CLOSED')),
  alarm_id uuid,
  place_id uuid,
  reporter uuid,
  assignee uuid,
  assignee_name varchar(120),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  escalated_at timestamptz,
  closed_at timestamptz,
  changed_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, alarm_id),
  foreign key (tenant_id, alarm_id) references alarm (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index case_state on case_file (tenant_id, state, due_at);
create index case_changed on case_file (tenant_id, changed_at, id);
comment on table case_file is 'tenant: cases from opened to closed';

create table case_counter (
  tenant_id varchar(32) not null,
  day varchar(8) not null,
  last bigint not null,
  primary key (tenant_id, day)
);
comment on table case_counter is 'tenant: the last number given to a case on a day';

create table case_step (
  tenant_id varchar(32) not null,
  case_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action varchar(20) not null,
  actor varchar(120) not null,
  note varchar(2000),
  primary key (tenant_id, case_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);
comment on table case_step is 'tenant: what happened to a case, step by step';

create table case_photo (
  tenant_id varchar(32) not null,
  case_id uuid not null,
  step_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  media_type varchar(40) not null,
  content bytea not null,
  primary key (tenant_id, case_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);
comment on table case_photo is 'tenant: photographs belonging to a case';

create table process_definition (
  id uuid primary key,
  scope_code varchar(12) not null,
  key varchar(60) not null,
  version int not null,
  name varchar(200) not null,
  state varchar(10) not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'WITHDRAWN')),
  base_id uuid,
  digest varchar(64) not null,
  xml text not null,
  created_by varchar(120) not null,
  created_at timestamptz not null,
  published_by varchar(120),
  published_at timestamptz,
  withdrawn_at timestamptz,
  reason varchar(400),
  unique (scope_code, key, version)
);
create unique index process_definition_standing on process_definition (key, scope_code) where state = 'PUBLISHED';
comment on table process_definition is 'platform: versions of the definitions of processes, of packs and divisions, read for all below; the room says whose they are to change';

create table process_instance (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  root_id uuid not null,
  parent_id uuid,
  parent_token int,
  definition_id uuid not null,
  key varchar(60) not null,
  business_key varchar(120),
  state varchar(10) not null check (state in ('RUNNING', 'ENDED', 'CANCELLED')),
  outcome varchar(120),
  variables jsonb not null,
  standing jsonb not null,
  started_at timestamptz not null,
  started_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create index process_instance_root on process_instance (tenant_id, root_id);
create index process_instance_about on process_instance (tenant_id, business_key);
create index process_instance_running on process_instance (tenant_id, definition_id) where state = 'RUNNING';
alter table process_instance enable row level security;
alter table process_instance force row level security;
create policy of_tenant on process_instance
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table process_instance is 'tenant: what runs of processes, each row with all its tokens and variables';

create table process_task (
  tenant_id varchar(32) not null,
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  token int not null,
  node varchar(60) not null,
  name varchar(200) not null,
  state varchar(10) not null check (state in ('OPEN', 'CLAIMED', 'DONE', 'CANCELLED')),
  roles varchar(400),
  place varchar(4000),
  assignee uuid,
  opened_at timestamptz not null,
  due_at timestamptz,
  claimed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references process_instance (tenant_id, id)
);
create index process_task_of on process_task (tenant_id, instance_id, token);
create index process_task_hands on process_task (tenant_id, assignee) where state in ('OPEN', 'CLAIMED');
alter table process_task enable row level security;
alter table process_task force row level security;
create policy of_tenant on process_task
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table process_task is 'tenant: what somebody has to do in a process';

create table process_timer (
  id uuid primary key,
  due_at timestamptz not null,
  tenant_id varchar(32) not null,
  instance_id uuid not null,
  root_id uuid not null,
  token int not null,
  node varchar(60) not null,
  kind varchar(10) not null check (kind in ('TIMER', 'ACTION')),
  attempts int not null
);
create index process_timer_due on process_timer (kind, due_at, id);
create index process_timer_of on process_timer (tenant_id, instance_id, token);
comment on table process_timer is 'platform: which token of a process goes on at what time, across tenants for one timer, without content';

create table process_message (
  tenant_id varchar(32) not null,
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  token int not null,
  node varchar(60) not null,
  name varchar(200) not null,
  business_key varchar(120),
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references process_instance (tenant_id, id)
);
create index process_message_for on process_message (tenant_id, name, business_key);
create index process_message_of on process_message (tenant_id, instance_id, token);
alter table process_message enable row level security;
alter table process_message force row level security;
create policy of_tenant on process_message
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table process_message is 'tenant: messages that processes wait for';

create table process_history (
  tenant_id varchar(32) not null,
  instance_id uuid not null,
  ordinal int not null,
  node varchar(60) not null,
  how varchar(12) not null check (how in ('PASSED', 'DONE', 'TIMED', 'MESSAGE', 'INTERRUPTED', 'CANCELLED', 'ENDED')),
  entered_at timestamptz not null,
  left_at timestamptz not null,
  by_id uuid,
  note varchar(400),
  primary key (tenant_id, instance_id, ordinal),
  foreign key (tenant_id, instance_id) references process_instance (tenant_id, id)
);
alter table process_history enable row level security;
alter table process_history force row level security;
create policy of_tenant on process_history
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table process_history is 'tenant: every visit of a step in a process, with how it ended';

create table process_incident (
  tenant_id varchar(32) not null,
  id uuid not null,
  instance_id uuid not null,
  root_id uuid not null,
  token int not null,
  node varchar(60) not null,
  kind varchar(10) not null check (kind in ('TIMER', 'ACTION')),
  attempts int not null,
  fault varchar(400) not null,
  opened_at timestamptz not null,
  solved_at timestamptz,
  solved_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, instance_id) references process_instance (tenant_id, id)
);
create index process_incident_of on process_incident (tenant_id, instance_id, token);
create index process_incident_open on process_incident (tenant_id, opened_at) where solved_at is null;
alter table process_incident enable row level security;
alter table process_incident force row level security;
create policy of_tenant on process_incident
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table process_incident is 'tenant: steps of processes that failed as often as they may';

create table grid_duty (
  tenant_id varchar(32) not null,
  grid_id uuid not null,
  account_id uuid not null,
  primary key (tenant_id, grid_id, account_id),
  foreign key (tenant_id, grid_id) references place (tenant_id, id)
);
comment on table grid_duty is 'tenant: which grid worker stands for which grid';

create table household_member (
  tenant_id varchar(32) not null,
  room_id uuid not null,
  account_id uuid not null,
  relation varchar(20) not null,
  since timestamptz not null default now(),
  primary key (tenant_id, room_id, account_id),
  foreign key (tenant_id, room_id) references place (tenant_id, id)
);
comment on table household_member is 'tenant: which resident lives in which room';

create table linkage_setting (
  tenant_id varchar(32) not null references tenant (id),
  scenario varchar(40) not null,
  number int not null,
  is_on boolean not null,
  hours_from time,
  hours_until time,
  steps text not null,
  by_name varchar(120) not null,
  account_id uuid not null,
  at timestamptz not null,
  reason varchar(400) not null,
  primary key (tenant_id, scenario, number)
);
alter table linkage_setting enable row level security;
alter table linkage_setting force row level security;
create policy of_tenant on linkage_setting
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_setting is 'tenant: how a community wants a scenario of linkage, a row for each change';

create table linkage_drill (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  scenario varchar(40) not null,
  device_id uuid not null,
  real_commands boolean not null,
  state varchar(10) not null check (state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED')),
  planned_for timestamptz not null,
  planned_by varchar(120) not null,
  note varchar(400),
  started_at timestamptz,
  ended_at timestamptz,
  participants int,
  findings varchar(2000),
  remark varchar(2000),
  recorded_by varchar(120),
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create index linkage_drill_time on linkage_drill (tenant_id, planned_for);
alter table linkage_drill enable row level security;
alter table linkage_drill force row level security;
create policy of_tenant on linkage_drill
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_drill is 'tenant: drills of linkage with what was found';

create table linkage_run (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  scenario varchar(40) not null,
  setting_number int not null,
  state varchar(10) not null check (state in ('NEW', 'RUNNING', 'STANDING', 'CLOSING', 'ENDED')),
  drill_id uuid,
  real_commands boolean not null,
  device_id uuid not null,
  place_id uuid,
  storm_key uuid not null,
  rule varchar(60) not null,
  rule_zh varchar(200) not null,
  rule_en varchar(200) not null,
  severity varchar(10) not null,
  target_seconds int not null,
  raised_at timestamptz not null,
  begun_at timestamptz not null,
  commanded_at timestamptz,
  cleared_at timestamptz,
  ended_at timestamptz,
  folded int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create unique index linkage_run_storm on linkage_run (tenant_id, scenario, storm_key)
  where drill_id is null and state in ('NEW', 'RUNNING', 'STANDING');
create unique index linkage_run_drill on linkage_run (tenant_id, drill_id);
create index linkage_run_time on linkage_run (tenant_id, begun_at);
alter table linkage_run enable row level security;
alter table linkage_run force row level security;
create policy of_tenant on linkage_run
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_run is 'tenant: runs of linkage from alarm or drill to all clear';

create table linkage_alarm (
  tenant_id varchar(32) not null,
  scenario varchar(40) not null,
  alarm_id uuid not null,
  run_id uuid not null,
  cleared_at timestamptz,
  primary key (tenant_id, scenario, alarm_id),
  foreign key (tenant_id, run_id) references linkage_run (tenant_id, id)
);
create index linkage_alarm_of on linkage_alarm (tenant_id, alarm_id);
create index linkage_alarm_run on linkage_alarm (tenant_id, run_id);
alter table linkage_alarm enable row level security;
alter table linkage_alarm force row level security;
create policy of_tenant on linkage_alarm
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_alarm is 'tenant: which alarm belongs to which run of linkage';

create table linkage_step (
  tenant_id varchar(32) not null,
  id uuid not null,
  run_id uuid not null,
  ordinal int not null,
  closing boolean not null,
  instead boolean not null,
  plan text not null,
  device_id uuid,
  state varchar(10) not null check (state in ('WAITING', 'ACTING', 'DONE', 'FAILED', 'SKIPPED', 'RECORDED')),
  planned_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  due_at timestamptz,
  tries int not null default 0,
  command_id uuid,
  result varchar(400),
  told int not null default 0,
  said_zh varchar(1000),
  said_en varchar(1000),
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references linkage_run (tenant_id, id)
);
create index linkage_step_run on linkage_step (tenant_id, run_id, ordinal);
create index linkage_step_command on linkage_step (tenant_id, command_id);
alter table linkage_step enable row level security;
alter table linkage_step force row level security;
create policy of_tenant on linkage_step
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_step is 'tenant: what a run of linkage planned and did, step by step';

create table linkage_told (
  tenant_id varchar(32) not null,
  id uuid not null,
  run_id uuid not null,
  step_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, step_id, account_id),
  foreign key (tenant_id, step_id) references linkage_step (tenant_id, id)
);
create index linkage_told_account on linkage_told (tenant_id, account_id, at);
create index linkage_told_run on linkage_told (tenant_id, run_id);
alter table linkage_told enable row level security;
alter table linkage_told force row level security;
create policy of_tenant on linkage_told
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table linkage_told is 'tenant: who was told by a step of linkage, and looked at it when';

create table evacuation_route (
  tenant_id varchar(32) not null,
  place_id uuid not null,
  route varchar(400) not null,
  assembly varchar(200) not null,
  by_name varchar(120) not null,
  at timestamptz not null,
  primary key (tenant_id, place_id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
alter table evacuation_route enable row level security;
alter table evacuation_route force row level security;
create policy of_tenant on evacuation_route
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table evacuation_route is 'tenant: ways out of places and where people gather';

create table notice (
  tenant_id varchar(32) not null,
  id uuid not null,
  title varchar(200) not null,
  body varchar(8000) not null,
  published_at timestamptz not null,
  published_by varchar(120) not null,
  until timestamptz,
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create index notice_time on notice (tenant_id, published_at);
comment on table notice is 'tenant: public notices of the community';

create table community_figures (
  tenant_id varchar(32) not null primary key references tenant (id),
  code varchar(12) not null,
  devices bigint not null default 0,
  devices_heard bigint not null default 0,
  alarms_open bigint not null default 0,
  alarms_critical bigint not null default 0,
  alarms_total bigint not null default 0,
  cases_open bigint not null default 0,
  cases_overdue bigint not null default 0,
  cases_closed bigint not null default 0,
  points_total bigint not null default 0,
  rooms bigint not null default 0,
  residents bigint not null default 0,
  changed_at timestamptz not null
);
create index community_figures_code on community_figures (code);
comment on table community_figures is 'scope: figures of a community for the tiers above, free of personal data';

create table alarm_figures (
  tenant_id varchar(32) not null references tenant (id),
  model varchar(60) not null,
  code varchar(12) not null,
  alarms_open bigint not null default 0,
  alarms_critical bigint not null default 0,
  alarms_total bigint not null default 0,
  changed_at timestamptz not null,
  primary key (tenant_id, model)
);
create index alarm_figures_code on alarm_figures (code);
comment on table alarm_figures is 'scope: alarms of a community by device model for the tiers above, free of personal data';

create table device_month (
  tenant_id varchar(32) not null references tenant (id),
  month date not null,
  model varchar(60) not null,
  supplier varchar(120) not null,
  code varchar(12) not null,
  device_days bigint not null,
  due bigint not null,
  heard bigint not null,
  faults bigint not null,
  repairs bigint not null,
  repair_seconds bigint not null,
  changed_at timestamptz not null,
  primary key (tenant_id, month, model, supplier)
);
create index device_month_code on device_month (code, month);
alter table device_month enable row level security;
alter table device_month force row level security;
create policy of_scope on device_month
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table device_month is 'scope: how dependable the devices of a community were in a month, by kind and supplier, free of personal data';

create table device_month_day (
  tenant_id varchar(32) not null,
  day date not null,
  primary key (tenant_id, day)
);
alter table device_month_day enable row level security;
alter table device_month_day force row level security;
create policy of_tenant on device_month_day
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table device_month_day is 'tenant: the days that are in the sums of dependability';

create table figures_hour (
  tenant_id varchar(32) not null references tenant (id),
  hour timestamptz not null,
  code varchar(12) not null,
  alarms_raised bigint not null default 0,
  alarms_cleared bigint not null default 0,
  cases_opened bigint not null default 0,
  cases_closed bigint not null default 0,
  primary key (tenant_id, hour)
);
create index figures_hour_hour on figures_hour (hour, code);
comment on table figures_hour is 'scope: what began and ended in a community in an hour, free of personal data';

create table due_work (
  id uuid primary key,
  due_at timestamptz not null,
  tenant_id varchar(32) not null,
  kind varchar(30) not null,
  subject uuid not null,
  unique (kind, tenant_id, subject)
);
create index due_work_time on due_work (due_at);
comment on table due_work is 'platform: what a timer has to do when, across tenants, without content';

create table dead_letter (
  id uuid primary key,
  at timestamptz not null,
  tenant_id varchar(32),
  device varchar(60) not null,
  reason varchar(60) not null,
  detail varchar(400) not null,
  payload text not null,
  message_key varchar(120) not null unique,
  replayed_at timestamptz
);
create index dead_letter_time on dead_letter (at);
comment on table dead_letter is 'platform: messages that could not be taken, with the reason, for the ops console';

create table backup_run (
  id uuid primary key,
  kind varchar(12) not null,
  state varchar(10) not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  bytes bigint,
  places int,
  recovery_ms bigint,
  loss_ms bigint,
  tables int,
  detail varchar(400)
);
create index backup_run_time on backup_run (started_at);
comment on table backup_run is 'platform: copies of the whole installation, rehearsed and real restores, each with its result';

create table collection_refusal (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  reason varchar(30) not null,
  day date not null,
  messages bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, device_id, reason, day)
);
alter table collection_refusal enable row level security;
alter table collection_refusal force row level security;
create policy of_tenant on collection_refusal
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table collection_refusal is 'tenant: what was not gathered since nobody signed or agreed to it, by device and day, without content';

-- Like the hours of readings, an entry is rewritten while its day goes on: room for the newer version stays in the page.
create table collection_entry (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  measured date not null,
  day date not null,
  flow varchar(8) not null check (flow in ('DOOR', 'REPLAY')),
  basis varchar(10) not null check (basis in ('CONSENT', 'CONTRACT', 'DUTY')),
  asset varchar(60) not null,
  person varchar(120),
  messages bigint not null,
  points bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  mark_high bigint not null,
  mark_low bigint not null,
  deleted_at timestamptz,
  primary key (tenant_id, device_id, measured, day, flow, basis)
) with (fillfactor = 50);
create index collection_entry_day on collection_entry (tenant_id, day, device_id);
alter table collection_entry enable row level security;
alter table collection_entry force row level security;
create policy of_tenant on collection_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table collection_entry is 'tenant: what devices gathered, by day measured, day of arrival and way, with a mark of the points; no content';

create table collection_seal (
  tenant_id varchar(32) not null,
  day date not null,
  entries bigint not null,
  previous varchar(64) not null,
  digest varchar(64) not null,
  seal varchar(400) not null,
  sealed_at timestamptz not null,
  forgotten_at timestamptz,
  primary key (tenant_id, day)
);
alter table collection_seal enable row level security;
alter table collection_seal force row level security;
create policy of_tenant on collection_seal
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table collection_seal is 'tenant: chained seals over the days of the collection log';

create table retention_trace (
  tenant_id varchar(32) not null,
  id uuid not null,
  at timestamptz not null,
  asset varchar(60) not null,
  matter varchar(10) not null check (matter in ('READINGS', 'HOURS')),
  device_id uuid not null,
  term_days int not null,
  before timestamptz not null,
  deleted bigint not null,
  oldest timestamptz not null,
  newest timestamptz not null,
  primary key (tenant_id, id)
);
create index retention_trace_device on retention_trace (tenant_id, device_id, at);
alter table retention_trace enable row level security;
alter table retention_trace force row level security;
create policy of_tenant on retention_trace
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table retention_trace is 'tenant: what was deleted of a device since its term was over';

create table retention_night (
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  day date not null,
  asset varchar(60) not null,
  matter varchar(10) not null check (matter in ('READINGS', 'HOURS', 'REJECTED', 'REFUSED', 'LOG')),
  term_days int not null,
  before timestamptz not null,
  deleted bigint not null,
  held bigint not null,
  at timestamptz not null,
  primary key (tenant_id, day, asset, matter)
);
create index retention_night_code on retention_night (code, day);
alter table retention_night enable row level security;
alter table retention_night force row level security;
create policy of_scope on retention_night
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table retention_night is 'scope: how much a night deleted in a community since its term was over, and what was held back, without content';

create table retention_hold (
  id uuid primary key,
  code varchar(12) not null,
  asset varchar(60),
  reason varchar(400) not null,
  placed_by varchar(120) not null,
  placed_scope varchar(12) not null,
  placed_at timestamptz not null,
  until timestamptz,
  lifted_by varchar(120),
  lifted_at timestamptz,
  lift_reason varchar(400)
);
create index retention_hold_code on retention_hold (code);
alter table retention_hold enable row level security;
alter table retention_hold force row level security;
create policy of_scope on retention_hold
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table retention_hold is 'scope: what of a community is not deleted for now, by whose word and why';

-- Row security of every tenant table: no tenant set, no rows.
alter table place enable row level security;
alter table place force row level security;
create policy of_tenant on place
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table device enable row level security;
alter table device force row level security;
create policy of_tenant on device
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table reading enable row level security;
alter table reading force row level security;
create policy of_tenant on reading
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table reading_hour enable row level security;
alter table reading_hour force row level security;
create policy of_tenant on reading_hour
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table device_status enable row level security;
alter table device_status force row level security;
create policy of_tenant on device_status
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table alarm enable row level security;
alter table alarm force row level security;
create policy of_tenant on alarm
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table case_file enable row level security;
alter table case_file force row level security;
create policy of_tenant on case_file
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table case_step enable row level security;
alter table case_step force row level security;
create policy of_tenant on case_step
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table case_photo enable row level security;
alter table case_photo force row level security;
create policy of_tenant on case_photo
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table grid_duty enable row level security;
alter table grid_duty force row level security;
create policy of_tenant on grid_duty
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table household_member enable row level security;
alter table household_member force row level security;
create policy of_tenant on household_member
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
alter table notice enable row level security;
alter table notice force row level security;
create policy of_tenant on notice
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
-- Below a code lies what begins with it. As a range (codes are digits, letters come after them) an index answers it once,
-- where left(code, …) would be asked of each of a city's rows.
alter table community_figures enable row level security;
alter table community_figures force row level security;
create policy of_scope on community_figures
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
alter table alarm_figures enable row level security;
alter table alarm_figures force row level security;
create policy of_scope on alarm_figures
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
alter table figures_hour enable row level security;
alter table figures_hour force row level security;
create policy of_scope on figures_hour
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
alter table case_counter enable row level security;
alter table case_counter force row level security;
create policy of_tenant on case_counter
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- Data exchange with other systems.

create table exchange_consumer (
  id uuid primary key,
  name varchar(120) not null,
  kind varchar(12) not null check (kind in ('DEPARTMENT', 'OPERATOR', 'DEVELOPER')),
  organisation_id varchar(64) not null references organisation (id),
  scope_code varchar(12) not null references division (code),
  account_id uuid not null unique references account (id),
  contact varchar(120) not null,
  contact_phone varchar(40) not null,
  addresses varchar(600) not null,
  format varchar(40),
  state varchar(10) not null check (state in ('ACTIVE', 'SUSPENDED')),
  state_since timestamptz not null,
  state_reason varchar(400),
  valid_until timestamptz not null,
  registered_at timestamptz not null,
  registered_by varchar(120) not null
);
create index exchange_consumer_scope on exchange_consumer (scope_code, registered_at);
comment on table exchange_consumer is 'platform: registered consumers of the data exchange, read at the door before anybody is known';

create table exchange_credential (
  id varchar(40) primary key,
  consumer_id uuid not null references exchange_consumer (id),
  kind varchar(12) not null check (kind in ('CERTIFICATE', 'KEY')),
  subject varchar(300) not null,
  material varchar(8000) not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  added_at timestamptz not null,
  revoked_at timestamptz
);
create index exchange_credential_consumer on exchange_credential (consumer_id, added_at);
comment on table exchange_credential is 'platform: certificates and encrypted keys by which consumers sign, read at the door';

create table exchange_nonce (
  credential_id varchar(40) not null,
  nonce varchar(64) not null,
  at timestamptz not null,
  primary key (credential_id, nonce)
);
create index exchange_nonce_at on exchange_nonce (at);
comment on table exchange_nonce is 'platform: words that signed requests used up, for as long as their time would let them in again';

create table exchange_transfer (
  id uuid primary key,
  at timestamptz not null,
  way varchar(10) not null check (way in ('PULL', 'PUSH', 'FILE', 'RETURN', 'SUPPLY')),
  consumer_id uuid,
  consumer varchar(120) not null,
  party varchar(20) not null,
  organisation_id varchar(64),
  asset varchar(40) not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  action varchar(20) not null,
  purpose varchar(30) not null,
  fields varchar(600) not null,
  items bigint not null,
  bytes bigint not null,
  outcome varchar(10) not null,
  basis varchar(200) not null,
  digest varchar(64) not null,
  entry_hash varchar(64) not null
);
create index exchange_transfer_code on exchange_transfer (code, at);
create index exchange_transfer_at on exchange_transfer (at);
alter table exchange_transfer enable row level security;
alter table exchange_transfer force row level security;
create policy read_own on exchange_transfer for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
create policy append on exchange_transfer for insert with check (true);
comment on table exchange_transfer is 'party: what left through the data exchange, to whom and on what basis; append only';

create table returned_figure (
  id uuid primary key,
  tenant_id varchar(32) not null references tenant (id),
  code varchar(12) not null,
  division_code varchar(12) not null references division (code),
  measure varchar(20) not null,
  part varchar(60) not null,
  value double precision not null,
  average double precision not null,
  place bigint not null,
  peers bigint not null check (peers >= 5),
  grade varchar(1) not null check (grade in ('A', 'B', 'C', 'D')),
  method varchar(40) not null,
  sources varchar(200) not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  computed_at timestamptz not null,
  transfer_id uuid not null,
  unique (tenant_id, until_at, division_code, measure, part)
);
create index returned_figure_changed on returned_figure (tenant_id, computed_at, id);
create index returned_figure_day on returned_figure (division_code, until_at);
alter table returned_figure enable row level security;
alter table returned_figure force row level security;
create policy of_scope on returned_figure
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table returned_figure is 'scope: what the divisions above computed about a community and gave back to it, free of personal data';

create table exchange_link (
  scope_code varchar(12) not null,
  number bigint not null,
  transfer_id uuid not null unique,
  entry_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (scope_code, number)
);
comment on table exchange_link is 'platform: the chain of hashes over the log of transfers of a city, without content, for everybody who checks; append only';

create table exchange_subscription (
  id uuid primary key,
  consumer_id uuid not null references exchange_consumer (id),
  asset varchar(40) not null,
  action varchar(20) not null,
  purpose varchar(30) not null,
  fields varchar(600) not null,
  filters varchar(1200) not null,
  form varchar(10) not null check (form in ('JSON', 'CSV', 'XML')),
  endpoint varchar(500) not null,
  state varchar(10) not null check (state in ('ACTIVE', 'DEAD', 'ENDED')),
  state_since timestamptz not null,
  attempts int not null,
  fault varchar(200),
  failing_since timestamptz,
  retry_at timestamptz not null,
  made_at timestamptz not null,
  made_by varchar(120) not null,
  credential varchar(60)
);
create index exchange_subscription_consumer on exchange_subscription (consumer_id, made_at);
comment on table exchange_subscription is 'platform: what consumers of the data exchange are brought, and how their endpoints take it, for the one worker of all of them';

create table exchange_stream (
  subscription_id uuid not null references exchange_subscription (id),
  tenant_id varchar(32) not null,
  state varchar(10) not null check (state in ('ACTIVE', 'ENDED')),
  refusal varchar(60),
  basis varchar(200),
  position varchar(600),
  pending_id uuid,
  pending_end varchar(600),
  due_at timestamptz not null,
  leased_until timestamptz not null,
  deliveries bigint not null,
  items bigint not null,
  last_at timestamptz,
  primary key (subscription_id, tenant_id)
);
create index exchange_stream_due on exchange_stream (due_at) where state = 'ACTIVE';
create index exchange_stream_tenant on exchange_stream (tenant_id);
comment on table exchange_stream is 'platform: how far each subscription has come in each of its communities, without content; the one worker asks for all of them what is due';

create table exchange_file (
  id uuid primary key,
  order_key varchar(64) not null,
  account_id uuid not null,
  credential varchar(60),
  consumer_id uuid,
  recipient varchar(120) not null,
  party varchar(20) not null,
  organisation_id varchar(64),
  asset varchar(40) not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  action varchar(20) not null,
  purpose varchar(30) not null,
  fields varchar(600) not null,
  filters varchar(1200) not null,
  sort varchar(60),
  shape varchar(10) not null check (shape in ('CSV', 'LINES', 'EXCEL')),
  part_rows int not null,
  format varchar(40),
  since varchar(600),
  until varchar(600) not null,
  mark varchar(16) not null,
  state varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'DELETED')),
  state_since timestamptz not null,
  position varchar(600),
  expected bigint,
  rows_written bigint not null,
  bytes bigint not null,
  parts int not null,
  refusal varchar(60),
  basis varchar(200),
  manifest text,
  signature varchar(400),
  ordered_at timestamptz not null,
  ordered_by varchar(120) not null,
  expires_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null,
  leased_until timestamptz not null,
  unique (account_id, order_key)
);
create index exchange_file_due on exchange_file (due_at) where state in ('WAITING', 'RUNNING');
create index exchange_file_code on exchange_file (code, ordered_at);
create index exchange_file_expires on exchange_file (expires_at);
alter table exchange_file enable row level security;
alter table exchange_file force row level security;
create policy read_own on exchange_file
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table exchange_file is 'party: files that recipients of the data exchange ordered of a community, how far they are, and their signed manifest; without content';

create table exchange_file_part (
  file_id uuid not null references exchange_file (id),
  number int not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  rows_written bigint not null,
  withheld bigint not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  sm3 varchar(64),
  transfer_id uuid not null,
  outcome varchar(10) not null,
  basis varchar(200) not null,
  grant_id uuid,
  made_at timestamptz not null,
  fetched_at timestamptz,
  fetches int not null,
  primary key (file_id, number)
);
alter table exchange_file_part enable row level security;
alter table exchange_file_part force row level security;
create policy read_own on exchange_file_part
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table exchange_file_part is 'party: parts of files with digest, decision and entry in the log; the content lies encrypted outside the database';

create table quality_fault (
  id uuid primary key,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  asset varchar(40) not null,
  row_key varchar(80) not null,
  field varchar(60) not null,
  rule varchar(10) not null check (rule in ('MISSING', 'CODE', 'TYPE', 'RANGE', 'ORDER', 'DOUBLE', 'AHEAD', 'STALE')),
  first_at timestamptz not null,
  last_at timestamptz not null,
  times bigint not null,
  settled_at timestamptz,
  settled_by varchar(120),
  note varchar(400),
  unique (tenant_id, asset, row_key, field, rule)
);
create index quality_fault_code on quality_fault (code, last_at);
alter table quality_fault enable row level security;
alter table quality_fault force row level security;
create policy of_scope on quality_fault
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table quality_fault is 'scope: rows that were held back at the boundary, with what is wrong with them and never with their content';

create table quality_day (
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  asset varchar(40) not null,
  -- Whose rows came in; empty for what goes out.
  supplier varchar(64) not null,
  day date not null,
  checked bigint not null,
  withheld bigint not null,
  missing bigint not null,
  invalid bigint not null,
  doubled bigint not null,
  untimely bigint not null,
  late bigint not null default 0,
  primary key (tenant_id, asset, supplier, day)
);
create index quality_day_code on quality_day (code, day);
alter table quality_day enable row level security;
alter table quality_day force row level security;
create policy of_scope on quality_day
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table quality_day is 'scope: how many rows of an asset were checked at the boundary on a day and how many of them had a fault, free of personal data';

create table quality_notice (
  id uuid primary key,
  code varchar(12) not null,
  asset varchar(40) not null,
  supplier varchar(64) not null default '',
  kind varchar(10) not null check (kind in ('LATE', 'HELD')),
  day date not null,
  amount bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  seen_at timestamptz,
  seen_by varchar(120),
  unique (code, asset, supplier, kind, day)
);
create index quality_notice_open on quality_notice (code, last_at) where seen_at is null;
alter table quality_notice enable row level security;
alter table quality_notice force row level security;
create policy of_scope on quality_notice
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table quality_notice is 'scope: what those who answer for an asset are told of its quality: rows held back, suppliers behind their promise; without content';

-- What others supply: outside assets, by agreement, delivery by delivery.

create table exchange_supply (
  id uuid primary key,
  asset_id uuid not null references asset (id),
  consumer_id uuid not null references exchange_consumer (id),
  organisation_id varchar(64) not null references organisation (id),
  code varchar(12) not null,
  rights varchar(40) not null,
  rules text not null,
  format varchar(40),
  refresh_hours int not null,
  state varchar(10) not null check (state in ('ACTIVE', 'ENDED')),
  agreed_at timestamptz not null,
  agreed_by varchar(120) not null,
  ended_at timestamptz,
  last_at timestamptz,
  late_since timestamptz
);
create unique index exchange_supply_one on exchange_supply (asset_id, consumer_id) where state = 'ACTIVE';
create index exchange_supply_code on exchange_supply (code, agreed_at);
alter table exchange_supply enable row level security;
alter table exchange_supply force row level security;
create policy of_parties on exchange_supply
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
-- A community may know who supplies data about it.
create policy known_below on exchange_supply for select
  using (left(nullif(current_setting('app.scope', true), ''), length(code)) = code);
comment on table exchange_supply is 'party: who supplies an outside asset, under which rules and promise, and by whose rights it is handed out';

create table exchange_intake (
  id uuid primary key,
  supply_id uuid not null references exchange_supply (id),
  organisation_id varchar(64) not null,
  asset_id uuid not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  delivery_key varchar(64) not null,
  mode varchar(10) not null check (mode in ('FULL', 'CHANGES')),
  snapshot varchar(64),
  digest varchar(64) not null,
  format varchar(60),
  bytes bigint not null,
  rows_sent bigint not null,
  rows_taken bigint not null,
  rows_older bigint not null,
  rows_removed bigint not null,
  rows_refused bigint not null,
  at timestamptz not null,
  transfer_id uuid not null,
  unique (supply_id, delivery_key)
);
create index exchange_intake_code on exchange_intake (code, at);
create index exchange_intake_organisation on exchange_intake (organisation_id, at);
create index exchange_intake_snapshot on exchange_intake (supply_id, tenant_id, snapshot);
alter table exchange_intake enable row level security;
alter table exchange_intake force row level security;
create policy of_parties on exchange_intake
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table exchange_intake is 'party: deliveries of suppliers and what became of their rows, as their receipts say; without content';

create table supplied_row (
  tenant_id varchar(32) not null,
  asset_id uuid not null,
  row_key varchar(200) not null,
  code varchar(12) not null,
  supply_id uuid not null,
  intake_id uuid not null,
  content jsonb not null,
  described varchar(64) not null,
  snapshot varchar(64),
  source_at timestamptz,
  taken_at timestamptz not null,
  changed_at timestamptz not null,
  removed boolean not null default false,
  primary key (tenant_id, asset_id, row_key)
);
create index supplied_row_changed on supplied_row (tenant_id, asset_id, changed_at, row_key);
alter table supplied_row enable row level security;
alter table supplied_row force row level security;
create policy of_scope on supplied_row
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table supplied_row is 'scope: rows of outside assets, good and as supplied last; read through the gate';

create table quarantined_row (
  id uuid primary key,
  supply_id uuid not null references exchange_supply (id),
  organisation_id varchar(64) not null,
  asset_id uuid not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  intake_id uuid not null,
  line int not null,
  row_key varchar(200),
  content text not null,
  faults text not null,
  rules varchar(120) not null,
  source_at timestamptz,
  state varchar(10) not null check (state in ('WAITING', 'REPAIRED', 'RELEASED', 'REJECTED', 'SETTLED')),
  at timestamptz not null,
  decided_at timestamptz,
  decided_by varchar(120),
  note varchar(400)
);
create index quarantined_row_code on quarantined_row (code, at);
create index quarantined_row_organisation on quarantined_row (organisation_id, at);
create index quarantined_row_waiting on quarantined_row (supply_id, tenant_id, row_key) where state = 'WAITING';
alter table quarantined_row enable row level security;
alter table quarantined_row force row level security;
create policy of_parties on quarantined_row
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table quarantined_row is 'party: supplied rows that were not as they have to be, with the reason by field, until somebody mends, releases or rejects them';

create table exchange_reconciliation (
  id uuid primary key,
  supply_id uuid not null references exchange_supply (id),
  organisation_id varchar(64) not null,
  asset_id uuid not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  from_key varchar(200),
  until_key varchar(200),
  stated_rows bigint not null,
  stated_digest varchar(64) not null,
  our_rows bigint not null,
  our_digest varchar(64) not null,
  differences text not null,
  state varchar(10) not null check (state in ('AGREED', 'OPEN', 'SETTLED', 'REPLACED')),
  at timestamptz not null,
  settled_at timestamptz
);
create index exchange_reconciliation_code on exchange_reconciliation (code, at);
create index exchange_reconciliation_organisation on exchange_reconciliation (organisation_id, at);
create index exchange_reconciliation_open on exchange_reconciliation (supply_id, tenant_id) where state = 'OPEN';
alter table exchange_reconciliation enable row level security;
alter table exchange_reconciliation force row level security;
create policy of_parties on exchange_reconciliation
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table exchange_reconciliation is 'party: what suppliers say that they hold, held against what stands here: counts, digests and the keys that differ';

create table exchange_network (
  id uuid primary key,
  range varchar(60) not null unique,
  note varchar(200) not null,
  allowed_at timestamptz not null,
  allowed_by varchar(120) not null
);
comment on table exchange_network is 'platform: networks that are not public, to which deliveries may go all the same';

-- Components: capability of others that is plugged in.

create table component (
  id uuid primary key,
  scope_code varchar(12) not null references division (code),
  type varchar(30) not null,
  name varchar(120) not null,
  organisation_id varchar(64) not null references organisation (id),
  account_id uuid not null unique references account (id),
  contact varchar(120) not null,
  contact_phone varchar(40) not null,
  licence varchar(80) not null,
  current varchar(20) not null,
  registered_at timestamptz not null,
  registered_by varchar(120) not null
);
create index component_scope on component (scope_code, registered_at);
create index component_organisation on component (organisation_id);
comment on table component is 'platform: components that others plug in, looked after by one timer; the room says whose they are to see';

create table component_version (
  component_id uuid not null references component (id),
  number varchar(20) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'ADMITTED', 'DEPRECATED', 'WITHDRAWN')),
  state_since timestamptz not null,
  state_by varchar(120) not null,
  state_reason varchar(400),
  form varchar(20) not null,
  document text not null,
  document_hash varchar(64) not null,
  address varchar(500) not null,
  health_path varchar(200) not null,
  authentication varchar(10) not null check (authentication in ('NONE', 'BEARER', 'HEADER')),
  secret_name varchar(60),
  secret varchar(4000),
  scenarios varchar(600) not null,
  communities varchar(1400) not null,
  reads varchar(4000) not null,
  answer_ms int not null,
  per_minute int not null,
  at_once int not null,
  availability int not null,
  health varchar(10) not null check (health in ('UNKNOWN', 'GOOD', 'FAILING')),
  health_since timestamptz not null,
  failures int not null,
  fault varchar(200),
  probe_at timestamptz not null,
  leased_until timestamptz not null,
  proposed_at timestamptz not null,
  proposed_by varchar(120) not null,
  proposer_id uuid,
  primary key (component_id, number)
);
create index component_version_probe on component_version (probe_at) where state <> 'WITHDRAWN';
comment on table component_version is 'platform: versions of components with contract, address, life and health';

create table component_probe (
  component_id uuid not null references component (id),
  number varchar(20) not null,
  at timestamptz not null,
  good boolean not null,
  status int,
  millis int not null,
  fault varchar(200),
  primary key (component_id, number, at)
);
create index component_probe_at on component_probe (at);
comment on table component_probe is 'platform: how components answered when they were looked at';

create table component_notice (
  id uuid primary key,
  component_id uuid not null references component (id),
  number varchar(20) not null,
  side varchar(10) not null check (side in ('OWNER', 'BUREAU')),
  at timestamptz not null,
  turn varchar(10) not null check (turn in ('FAILING', 'RECOVERED')),
  fault varchar(200),
  taken_at timestamptz,
  taken_by varchar(120)
);
create index component_notice_component on component_notice (component_id, number);
create index component_notice_at on component_notice (at);
comment on table component_notice is 'platform: what the owner of a component and its bureau are told of its health, until each took note';

create table component_call (
  id uuid primary key,
  at timestamptz not null,
  component_id uuid not null,
  number varchar(20) not null,
  organisation_id varchar(64) not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  account_id uuid not null,
  party varchar(20) not null,
  caller_organisation varchar(64),
  scenario varchar(40) not null,
  operation varchar(120) not null,
  assets varchar(400) not null,
  items bigint not null,
  outcome varchar(12) not null check (outcome in ('ANSWERED', 'REFUSED', 'FAILED')),
  fault varchar(200),
  status int,
  millis int not null,
  sent bigint not null,
  received bigint not null,
  basis varchar(600) not null
);
create index component_call_component on component_call (component_id, at);
create index component_call_code on component_call (code, at);
alter table component_call enable row level security;
alter table component_call force row level security;
create policy read_own on component_call for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or caller_organisation = nullif(current_setting('app.party', true), ''));
create policy append on component_call for insert with check (true);
comment on table component_call is 'party: every call of a component, who, in which scenario, how much and on what basis, without content; append only';

-- Management of the interfaces (APIs) that the platform offers, and of the applications that call them.

create table api_group (
  id varchar(40) primary key,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null
);
comment on table api_group is 'platform: groups of interfaces that were added or renamed; what is delivered stands in a pack';

create table api_entry (
  id varchar(80) primary key,
  origin varchar(8) not null check (origin in ('OWN', 'OUTSIDE')),
  group_id varchar(40),
  state varchar(8) not null check (state in ('OPEN', 'HIDDEN', 'CLOSED')),
  reason varchar(400),
  title varchar(200),
  owner varchar(200),
  address varchar(400),
  contract varchar(400),
  changed_at timestamptz not null,
  changed_by varchar(120) not null
);
comment on table api_entry is 'platform: interfaces whose group or state was changed, and those of outside; read at the door before anybody is known';

create table api_application (
  id uuid primary key,
  name varchar(120) not null,
  kind varchar(12) not null check (kind in ('DEPARTMENT', 'OPERATOR', 'COMMUNITY', 'DEVELOPER')),
  environment varchar(12) not null check (environment in ('TEST', 'PRODUCTION')),
  purpose varchar(1000) not null,
  contact varchar(120) not null,
  contact_phone varchar(40) not null,
  addresses varchar(600) not null,
  redirects varchar(1000) not null,
  account_id uuid not null references account (id),
  organisation_id varchar(64),
  scope_code varchar(12) not null references division (code),
  declared varchar(400) not null,
  state varchar(10) not null check (state in ('DRAFT', 'APPLIED', 'ADMITTED', 'SUSPENDED', 'WITHDRAWN')),
  state_since timestamptz not null,
  state_by varchar(120) not null,
  state_reason varchar(400),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  version bigint not null
);
create index api_application_scope on api_application (scope_code, made_at);
create index api_application_account on api_application (account_id);
comment on table api_application is 'platform: registered applications, read at the door before anybody is known';

create table api_grant (
  application_id uuid not null references api_application (id),
  kind varchar(8) not null check (kind in ('API', 'GROUP')),
  target varchar(80) not null,
  state varchar(8) not null check (state in ('ASKED', 'GRANTED')),
  valid_until timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null,
  primary key (application_id, kind, target)
);
comment on table api_grant is 'platform: which interfaces an application asked for and was granted, read at the door';

create table api_limit (
  kind varchar(12) not null check (kind in ('APPLICATION', 'API', 'TENANT', 'ADDRESS')),
  target varchar(80) not null,
  per_second int not null check (per_second > 0),
  burst int not null check (burst > 0),
  daily bigint check (daily > 0),
  changed_at timestamptz not null,
  changed_by varchar(120) not null,
  primary key (kind, target)
);
comment on table api_limit is 'platform: limits that differ from the pack, for one target or, without one, for all; read at the door';

create table api_call (
  hour timestamptz not null,
  application_id uuid not null,
  api varchar(80) not null,
  community varchar(32) not null,
  -- Of calls by no application that named no community: whose bureau sees that they were. Empty for all others.
  city varchar(12) not null default '',
  outcome varchar(8) not null check (outcome in ('OK', 'REFUSED', 'LIMITED', 'FAILED')),
  step int not null,
  calls bigint not null,
  bytes bigint not null,
  primary key (hour, application_id, api, community, city, outcome, step)
);
create index api_call_application on api_call (application_id, hour);
comment on table api_call is 'platform: calls of an hour by application, interface, community and outcome, in steps of latency; without content';

create table abuse_cursor (
  scope_code varchar(12) not null,
  source varchar(12) not null check (source in ('DECISIONS', 'DELIVERIES', 'TRANSFERS', 'EXPORTS')),
  at timestamptz not null,
  last varchar(40) not null,
  primary key (scope_code, source)
);
alter table abuse_cursor enable row level security;
alter table abuse_cursor force row level security;
create policy of_scope on abuse_cursor
  using (left(scope_code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table abuse_cursor is 'scope: how far each log has been looked through for abuse';

create table abuse_tally (
  scope_code varchar(12) not null,
  account_id uuid not null,
  hour timestamptz not null,
  asset varchar(60) not null,
  calls bigint not null,
  refused bigint not null,
  items bigint not null,
  primary key (scope_code, account_id, hour, asset)
);
alter table abuse_tally enable row level security;
alter table abuse_tally force row level security;
create policy of_scope on abuse_tally
  using (left(scope_code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
comment on table abuse_tally is 'scope: how much an account used an asset in an hour, its own habit';

create table abuse_finding (
  id uuid primary key,
  rule varchar(40) not null,
  rule_version int not null,
  kind varchar(12) not null,
  gravity varchar(8) not null check (gravity in ('LOW', 'MEDIUM', 'HIGH')),
  measure varchar(8) not null check (measure in ('TELL', 'SLOW', 'STOP')),
  target varchar(12) check (target in ('CREDENTIAL', 'TOKENS', 'ACCOUNT', 'GRANT')),
  means varchar(2000) not null default '[]',
  pace int,
  account_id uuid not null,
  username varchar(60) not null,
  party varchar(20) not null,
  organisation_id varchar(64),
  subject varchar(60) not null,
  window_from timestamptz not null,
  window_until timestamptz not null,
  measured double precision not null,
  usual double precision,
  bound double precision not null,
  found_at timestamptz not null,
  due_at timestamptz not null,
  code varchar(12) not null,
  operator_id varchar(64),
  handler varchar(10) not null check (handler in ('BUREAU', 'OPERATOR', 'BOTH')),
  grant_tenant varchar(32),
  grant_id uuid,
  brake varchar(10) not null check (brake in ('NONE', 'STANDS', 'RELEASED')),
  verdict varchar(12) not null check (verdict in ('OPEN', 'ABUSE', 'JUSTIFIED', 'FALSE_ALARM')),
  decided_at timestamptz,
  decided_by uuid,
  decider varchar(120),
  note varchar(1000),
  released_at timestamptz,
  releaser varchar(120),
  release_note varchar(1000),
  unique (rule, account_id, subject, window_from)
);
create index abuse_finding_account on abuse_finding (account_id, found_at);
create index abuse_finding_due on abuse_finding (verdict, due_at);
alter table abuse_finding enable row level security;
alter table abuse_finding force row level security;
create policy of_parties on abuse_finding
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
comment on table abuse_finding is 'party: findings of abuse, each a case with its deadline, decision and release';

create table abuse_evidence (
  finding_id uuid not null,
  entry varchar(40) not null,
  source varchar(12) not null check (source in ('DECISIONS', 'TRANSFERS', 'EXPORTS')),
  at timestamptz not null,
  verdict varchar(12) not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  operator_id varchar(64),
  primary key (finding_id, entry)
);
create index abuse_evidence_entry on abuse_evidence (entry);
alter table abuse_evidence enable row level security;
alter table abuse_evidence force row level security;
create policy of_parties on abuse_evidence
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
comment on table abuse_evidence is 'party: the entries of the logs that a finding rests on';

create table abuse_event (
  finding_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor varchar(120),
  what varchar(12) not null,
  note varchar(1000),
  code varchar(12) not null,
  organisation_id varchar(64),
  operator_id varchar(64),
  primary key (finding_id, id)
);
alter table abuse_event enable row level security;
alter table abuse_event force row level security;
create policy of_parties on abuse_event
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
comment on table abuse_event is 'party: the time line of a finding';

create table abuse_exception (
  code varchar(12) not null,
  rule varchar(40) not null,
  account_id uuid not null,
  operator_id varchar(64),
  until timestamptz not null,
  finding_id uuid not null,
  by_name varchar(120) not null,
  primary key (code, rule, account_id)
);
alter table abuse_exception enable row level security;
alter table abuse_exception force row level security;
create policy of_parties on abuse_exception
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
comment on table abuse_exception is 'party: accounts that a rule leaves alone for a time, since somebody found it right';

-- Computations on data that nobody gets to see.

create table computation_run (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  username varchar(60) not null,
  party varchar(20) not null,
  organisation_id varchar(64),
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  computation varchar(60) not null,
  asset varchar(40) not null,
  purpose varchar(30) not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  listed int not null,
  told int not null,
  withheld int not null,
  outcome varchar(10) not null,
  basis varchar(600) not null,
  digest varchar(64) not null,
  imprint varchar(100) not null
);
create index computation_run_code on computation_run (code, at);
alter table computation_run enable row level security;
alter table computation_run force row level security;
create policy read_own on computation_run for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
create policy append on computation_run for insert with check (true);
comment on table computation_run is 'party: every computation on data that its asker does not see, with the digest of what it was told; append only';

-- Who was shown which privacy notice.

create table privacy_acceptance (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  version int not null,
  hash varchar(64) not null,
  language varchar(10) not null,
  accepted_at timestamptz not null,
  primary key (tenant_id, account_id, version, hash)
);
alter table privacy_acceptance enable row level security;
alter table privacy_acceptance force row level security;
create policy of_tenant on privacy_acceptance
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table privacy_acceptance is 'tenant: who accepted which privacy notice, in which language and when';
