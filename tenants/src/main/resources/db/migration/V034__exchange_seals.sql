-- Seals over spans of the exchange's log, as V027 made them over the audit log.

create table exchange_seal (
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
comment on table exchange_seal is 'platform: chained seals over spans of the exchange''s log of a city, without content, for everybody who checks; append only';
alter table exchange_seal enable row level security;
alter table exchange_seal force row level security;
create policy read_all on exchange_seal for select using (true);
create policy append on exchange_seal for insert with check (true);

-- Since when there are seals: what was written before could not be sealed in its time.
create table exchange_sealing (
  since_at timestamptz primary key
);
comment on table exchange_sealing is 'platform: since when the installation seals the exchange''s log; read only';
insert into exchange_sealing (since_at) values (clock_timestamp());
alter table exchange_sealing enable row level security;
alter table exchange_sealing force row level security;
create policy read_all on exchange_sealing for select using (true);
