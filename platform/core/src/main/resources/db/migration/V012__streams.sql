-- Streams of partners: who may put whole streams of readings into the broker, for whose devices.

create table data_stream (
  id uuid primary key,
  consumer_id uuid not null references exchange_consumer (id),
  organisation_id varchar(64) not null references organisation (id),
  code varchar(12) not null,
  name varchar(120) not null,
  namespace varchar(80) not null unique,
  per_second int not null,
  kilobytes_per_second int not null,
  backlog_megabytes int not null,
  opened_at timestamptz not null,
  opened_by varchar(120) not null,
  closed_at timestamptz,
  closed_reason varchar(400),
  dropped_at timestamptz
);
create index data_stream_code on data_stream (code, opened_at);
create index data_stream_consumer on data_stream (consumer_id);
comment on table data_stream is 'platform: streams of partners and their limits, read by the intake beside any tenant';

create table stream_token (
  id varchar(60) primary key,
  stream_id uuid not null references data_stream (id),
  label varchar(120) not null,
  issued_at timestamptz not null,
  issued_by varchar(120) not null,
  valid_until timestamptz not null,
  revoked_at timestamptz
);
create index stream_token_stream on stream_token (stream_id, issued_at);
comment on table stream_token is 'platform: under which subjects partners come to the broker and until when; the tokens themselves are kept nowhere';

create table stream_community (
  stream_id uuid not null references data_stream (id),
  tenant_id varchar(32) not null references tenant (id),
  models varchar(2000) not null,
  admitted_at timestamptz not null,
  admitted_by varchar(120) not null,
  ended_at timestamptz,
  ended_by varchar(120),
  primary key (stream_id, tenant_id)
);
create index stream_community_tenant on stream_community (tenant_id);
comment on table stream_community is 'platform: for which communities and kinds of devices a stream may speak, read by the intake beside any tenant';

create table stream_day (
  stream_id uuid not null references data_stream (id),
  day date not null,
  outcome varchar(40) not null,
  messages bigint not null,
  readings bigint not null,
  last_at timestamptz not null,
  primary key (stream_id, day, outcome)
);
comment on table stream_day is 'platform: how many messages of a stream were taken or refused on a day of the city, and why';
