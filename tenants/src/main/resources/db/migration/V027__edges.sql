-- Security at the doors: who was turned away, what each server demands, and the chain of seals over the audit log.

create table refused_entry (
  id uuid primary key,
  node varchar(120) not null,
  -- The span in which it happened so often.
  first_at timestamptz not null,
  last_at timestamptz not null,
  door varchar(10) not null check (door in ('SCREEN', 'REST', 'SIGN_ON', 'DEVICE', 'MQTT', 'SIP')),
  reason varchar(20) not null,
  -- A person's name by its first and last letter, a device's by its id; empty where more came than are kept one by one.
  name varchar(60) not null,
  -- Of IPv6 the network of 64 bits.
  address varchar(60) not null,
  -- The community whose account or device it was, where there is one of that name.
  tenant_id varchar(32),
  tries bigint not null check (tries > 0)
);
create index refused_entry_last on refused_entry (last_at, id);
comment on table refused_entry is 'platform: who was turned away at a door, bounded for each server and minute, without names in full';

create table node_demand (
  node varchar(120) primary key,
  second_factor varchar(400) not null,
  heard_at timestamptz not null
);
comment on table node_demand is 'platform: of whom each server demands a second factor by its own settings, to find servers that differ';

-- Seals read the log in the order of time; so does whoever checks them.
create index audit_entry_at on audit_entry (at, id);

create table audit_seal (
  scope_code varchar(12) not null,
  number bigint not null check (number > 0),
  from_at timestamptz not null,
  until_at timestamptz not null,
  entries bigint not null check (entries > 0),
  first_id uuid not null,
  last_id uuid not null,
  -- SM3 over the entries in their order.
  digest varchar(64) not null,
  -- The seal before; empty for the first.
  previous varchar(200) not null,
  sealed_at timestamptz not null,
  -- Version of the key and HMAC over all of the above.
  seal varchar(200) not null,
  primary key (scope_code, number)
);
comment on table audit_seal is 'platform: chained seals over spans of the audit log of a city, without content, for everybody who checks; append only';
-- Not by rights alone: an older server that starts beside this one grants all of them on all tables.
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy read_all on audit_seal for select using (true);
create policy append on audit_seal for insert with check (true);

-- Since when there are seals: what was written before could not be sealed in its time.
create table audit_sealing (
  since_at timestamptz primary key
);
comment on table audit_sealing is 'platform: since when the installation seals its audit log; read only';
insert into audit_sealing (since_at) values (clock_timestamp());
alter table audit_sealing enable row level security;
alter table audit_sealing force row level security;
create policy read_all on audit_sealing for select using (true);
