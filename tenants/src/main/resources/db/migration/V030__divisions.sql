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
  -- The first moment of the day on which it was carried out: periods that were over then are this code's.
  until_at timestamptz not null,
  document varchar(120) not null
);
create index division_former_community on division_former (community, until_at);
comment on table division_former is 'reference: codes that communities had before their divisions changed; none is given to another community';

-- The same codes at the community itself, with commas between them, for the opening of each transaction.
alter table tenant add column former_codes varchar(400) not null default '';

-- What happened stays under the code of its day, and so with the street of its day. The community itself goes on reading its own
-- past: where a row names the tenant, by the scope of twelve figures with which nobody above looks; else by its former codes, which
-- are set for such a scope alone.
create policy own_past on audit_entry for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on decision_entry for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on export_imprint for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on decision_delivery for select
  using (length(current_setting('app.scope', true)) = 12
    and code = any (string_to_array(nullif(current_setting('app.former', true), ''), ',')));
create policy own_past on unit_event for select
  using (length(current_setting('app.scope', true)) = 12
    and code = any (string_to_array(nullif(current_setting('app.former', true), ''), ',')));
create policy own_past on asset_event for select
  using (length(current_setting('app.scope', true)) = 12
    and code = any (string_to_array(nullif(current_setting('app.former', true), ''), ',')));
create policy own_past on contract_signature for select
  using (length(current_setting('app.scope', true)) = 12
    and viewers && cast(string_to_array(nullif(current_setting('app.former', true), ''), ',') as varchar(64)[]));
-- Counts of an hour that is over come in late.
create policy own_past on tenant_use
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);

-- Own looks are found by the tenant, whatever its code was then.
create index decision_entry_tenant on decision_entry (tenant_id, at);
-- What goes along is found by its code: a look at all rows would stand in the way of every writer of the city.
create index account_scope on account (scope_code);
create index own_role_scope on own_role (scope_code);
create index unit_post_code on unit_post (code);
create index unit_charge_code on unit_charge (code);
create index identity_provider_scope on identity_provider (scope_code);
create index asset_version_code on asset_version (code);
create index asset_lowering_code on asset_lowering (code);
create index data_request_scope on data_request (requester_scope);
create index data_request_event_scope on data_request_event (requester_scope);
create index data_request_file_scope on data_request_file (requester_scope);
create index data_objection_scope on data_objection (requester_scope);
create index data_grant_use_scope on data_grant_use (requester_scope);
