-- Divisions change each year (区划调整): communities that go to another street, and the codes that they had before.

create table tenant_move (
  id uuid primary key,
  community varchar(32) not null references tenant (id),
  from_code varchar(12) not null,
  to_code varchar(12) not null,
  -- The day from whose first moment on it belongs to the other street.
  day date not null,
  document varchar(120) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN', 'DONE')),
  proposed_by uuid not null,
  proposed_name varchar(120) not null,
  proposed_at timestamptz not null,
  -- The second person's word, or who took the first one back.
  decided_by uuid,
  decided_name varchar(120),
  decided_at timestamptz,
  done_at timestamptz,
  row_count bigint,
  -- Why it could not be carried out when its day had come; null otherwise.
  fault varchar(40)
);
create index tenant_move_community on tenant_move (community, proposed_at);
-- One at a time, and no code for two.
create unique index tenant_move_standing on tenant_move (community) where state in ('PROPOSED', 'CONFIRMED');
create unique index tenant_move_target on tenant_move (to_code) where state in ('PROPOSED', 'CONFIRMED');
comment on table tenant_move is 'platform: communities that go to another street, by whose two words, on which day';

create table division_former (
  code varchar(12) primary key,
  community varchar(32) not null references tenant (id),
  name varchar(120) not null,
  until_day date not null,
  document varchar(120) not null
);
create index division_former_community on division_former (community);
comment on table division_former is 'reference: codes that communities had before their divisions changed; none is given a second time';

-- What happened stays under the code of its day, and so with the street of its day. The community itself goes on reading its own
-- past, which row security tells by the scope of twelve figures: nobody above looks with one.
create policy own_past on audit_entry for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on decision_entry for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on export_imprint for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
-- Counts of an hour that is over come in late.
create policy own_past on tenant_use for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on tenant_use for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on tenant_use for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
