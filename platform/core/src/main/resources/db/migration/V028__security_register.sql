-- The security register 安全台账: what the city, a community or an enterprise keeps of its systems, tests, plans and incidents.
-- Whose an entry is stands in keeper: a division's code, or the city's code and the enterprise behind a slash. Those above read
-- sums alone; the room's facade says so, and an enterprise sees what concerns it.

create table security_record (
  id uuid primary key,
  tenant_id varchar(32) references tenant (id),
  code varchar(12) not null references division (code),
  organisation_id varchar(64),
  keeper varchar(80) not null,
  kind varchar(40) not null,
  kind_version int not null,
  subject varchar(200) not null,
  responsible varchar(120) not null,
  parent_id uuid,
  happened_on date not null,
  due_on date,
  reviewed_on date,
  state varchar(10) not null check (state in ('DRAFT', 'IN_FORCE', 'CLOSED')),
  short_of varchar(400),
  answers text not null,
  closed_on date,
  close_note varchar(1000),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null,
  version bigint not null
);
create index security_record_keeper on security_record (keeper, kind, state);
create index security_record_due on security_record (keeper, due_on);
create index security_record_parent on security_record (parent_id);
create index security_record_organisation on security_record (organisation_id);
create index security_record_code on security_record (code, kind, happened_on);
alter table security_record enable row level security;
alter table security_record force row level security;
create policy of_keeper on security_record
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table security_record is 'scope: what is kept of systems, tests, findings, plans, drills and incidents, by whom, until when, and how it ended';

create table security_event (
  id uuid primary key,
  record_id uuid not null references security_record (id),
  tenant_id varchar(32),
  code varchar(12) not null,
  organisation_id varchar(64),
  at timestamptz not null,
  actor varchar(120) not null,
  what varchar(12) not null check (what in ('MADE', 'CHANGED', 'IN_FORCE', 'REVIEWED', 'PAPER', 'CLOSED')),
  note varchar(1000)
);
create index security_event_record on security_event (record_id, at);
alter table security_event enable row level security;
alter table security_event force row level security;
create policy of_keeper on security_event
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table security_event is 'scope: what happened to an entry of the security register, step by step';

create table security_paper (
  id uuid primary key,
  record_id uuid not null references security_record (id),
  tenant_id varchar(32),
  code varchar(12) not null,
  organisation_id varchar(64),
  at timestamptz not null,
  actor varchar(120) not null,
  name varchar(200) not null,
  media_type varchar(60) not null,
  digest varchar(64) not null,
  content bytea not null,
  unique (record_id, digest)
);
alter table security_paper enable row level security;
alter table security_paper force row level security;
create policy of_keeper on security_paper
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table security_paper is 'scope: papers that prove an entry of the security register, each with its digest';
