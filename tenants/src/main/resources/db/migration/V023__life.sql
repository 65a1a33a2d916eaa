-- Visits of the platform's keepers to a community, with its word (运维支持访问).

create table support_visit (
  id uuid primary key,
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null references account (id),
  asked_by varchar(120) not null,
  reason varchar(400) not null,
  hours int not null check (hours between 1 and 24),
  asked_at timestamptz not null,
  state varchar(10) not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'ENDED')),
  answered_by varchar(120),
  answered_at timestamptz,
  note varchar(400),
  -- When it ends by itself: read by the opening of every transaction of the guest.
  until_at timestamptz,
  ended_by varchar(120),
  ended_at timestamptz
);
create index support_visit_tenant on support_visit (tenant_id, asked_at);
create index support_visit_account on support_visit (account_id);
comment on table support_visit is 'platform: who of the platform''s keepers may look into which community and until when, read by the opening of a guest''s transactions';

create table certificate_seen (
  kind varchar(16) not null check (kind in ('DOOR', 'CONSUMER', 'PROVIDER', 'COMPONENT', 'ENDPOINT')),
  place varchar(300) not null,
  subject varchar(300),
  issuer varchar(300),
  valid_from timestamptz,
  -- The first end in its chain; null where none was seen.
  valid_until timestamptz,
  seen_at timestamptz not null,
  fault varchar(10),
  primary key (kind, place)
);
comment on table certificate_seen is 'platform: certificates of doors, consumers and addresses outside as they were last seen';
