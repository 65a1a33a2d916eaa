-- Kinds of tables, told to the catalogue test by the comment on each:
--   reference  public facts, the same for everybody; no row security
--   platform   read and written only by the room that owns it, before or beside any tenant; no row security
--   tenant     rows of one tenant: policy on app.tenant
--   scope      roll-ups and ledgers along the divisions: policy on the prefix in app.scope
--   party      between parties: policy on app.scope or app.party
-- An unset or empty setting shows no rows.

create table division (
  code varchar(12) primary key,
  name varchar(120) not null,
  level varchar(10) not null check (level in ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
  parent_code varchar(12) references division (code)
);
create index division_parent on division (parent_code);
comment on table division is 'reference: official divisions';

create table tenant (
  id varchar(32) primary key,
  code varchar(12) not null unique references division (code),
  name varchar(120) not null,
  mode varchar(12) not null check (mode in ('GOVERNMENT', 'ENTERPRISE', 'PPP')),
  state varchar(10) not null check (state in ('ACTIVE', 'SUSPENDED')),
  rights_version bigint not null default 0,
  provisioned_at timestamptz not null,
  state_since timestamptz not null,
  state_reason varchar(400)
);
comment on table tenant is 'platform: tenants and their state, read by the opening of every transaction';

create table organisation (
  id varchar(64) primary key,
  name varchar(200) not null,
  kind varchar(20) not null check (kind in ('OPERATOR', 'PROPERTY', 'DEPARTMENT', 'OWNERS_COMMITTEE', 'OTHER'))
);
comment on table organisation is 'reference: enterprises, departments and owners'' committees that contracts name';

create table account (
  id uuid primary key,
  username varchar(60) not null unique,
  display_name varchar(120) not null,
  password_hash varchar(300) not null,
  tier varchar(12) not null,
  scope_code varchar(12) references division (code),
  tenant_id varchar(32) references tenant (id),
  organisation_id varchar(64) references organisation (id),
  state varchar(10) not null check (state in ('ACTIVE', 'DISABLED', 'DELETED')),
  must_change_password boolean not null,
  phone varchar(40),
  valid_until date,
  session_minutes int check (session_minutes between 5 and 720),
  most_log_ins int check (most_log_ins between 1 and 20),
  locale varchar(10) not null default 'zh-CN',
  stamp bigint not null default 0,
  pace int check (pace >= 0),
  -- The next instant at which what it may do changes by itself: read by the opening of every transaction.
  turn_at timestamptz,
  created_at timestamptz not null
);
comment on table account is 'platform: accounts, read at sign-in before any tenant is known';
create index account_tenant on account (tenant_id);

create table account_role (
  account_id uuid not null references account (id),
  role varchar(40) not null,
  via varchar(40) not null default '',
  until timestamptz,
  primary key (account_id, role, via)
);
create index account_role_via on account_role (via);
comment on table account_role is 'platform: roles of accounts: of the pack by name, own ones by id; with the unit whose post brings it, else given by itself';

-- Organisations: a tree at each division, community or enterprise, and who holds which post in it.
create table unit (
  id uuid primary key,
  code varchar(12) not null references division (code),
  organisation_id varchar(64) references organisation (id),
  place varchar(80) not null,
  parent_id uuid references unit (id),
  type varchar(40) not null,
  number varchar(40) not null,
  name varchar(120) not null,
  credit_code varchar(18),
  leader varchar(120),
  phone varchar(40),
  address varchar(200),
  position int not null,
  extra text not null,
  valid_from date not null,
  valid_until date,
  state varchar(10) not null check (state in ('ACTIVE', 'CLOSED')),
  version int not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (place, number)
);
create index unit_parent on unit (parent_id);
create index unit_code on unit (code);
alter table unit enable row level security;
alter table unit force row level security;
create policy of_place on unit
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table unit is 'party: organisations and their parts, each at one division, community or enterprise';

create table unit_post (
  unit_id uuid not null references unit (id),
  account_id uuid not null references account (id),
  code varchar(12) not null,
  organisation_id varchar(64),
  post varchar(80) not null,
  main boolean not null,
  role varchar(40),
  since timestamptz not null,
  primary key (unit_id, account_id)
);
create index unit_post_account on unit_post (account_id);
alter table unit_post enable row level security;
alter table unit_post force row level security;
create policy of_place on unit_post
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table unit_post is 'party: who holds which post in an organisation, and the role that comes with it';

create table unit_charge (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  code varchar(12) not null,
  organisation_id varchar(64),
  subject varchar(60) not null,
  title_zh varchar(120) not null,
  title_en varchar(120) not null,
  post varchar(80),
  since timestamptz not null,
  until timestamptz,
  by_name varchar(120) not null
);
create index unit_charge_unit on unit_charge (unit_id);
create index unit_charge_subject on unit_charge (subject, code);
alter table unit_charge enable row level security;
alter table unit_charge force row level security;
create policy of_place on unit_charge
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table unit_charge is 'party: which data asset an organisation answers for, through which post, since when and until when';

create table unit_event (
  id uuid primary key,
  unit_id uuid not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  at timestamptz not null,
  actor varchar(120) not null,
  what varchar(20) not null,
  changes text not null
);
create index unit_event_unit on unit_event (unit_id, at);
alter table unit_event enable row level security;
alter table unit_event force row level security;
create policy read_own on unit_event for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
create policy append on unit_event for insert with check (true);
comment on table unit_event is 'party: what happened to an organisation, step by step; append only';

-- Own roles: copies of delivered ones, cut to size by those who administer. Read at sign-in before any tenant is known.
create table own_role (
  id varchar(40) primary key,
  tier varchar(12) not null check (tier in ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'OPERATOR')),
  basis varchar(40) not null,
  scope_code varchar(12) references division (code),
  tenant_id varchar(32) references tenant (id),
  organisation_id varchar(64) references organisation (id),
  state varchar(10) not null check (state in ('ACTIVE', 'DELETED')),
  version int not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  words text not null,
  token_words text not null
);
comment on table own_role is 'platform: roles that administrators made, of a division, a community or an enterprise; read at sign-in before any tenant is known';

create table own_role_version (
  role_id varchar(40) not null references own_role (id),
  version int not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  description varchar(400) not null,
  permissions text not null,
  token_permissions text not null,
  own_grids boolean not null,
  top_level varchar(12),
  assets text not null,
  purposes text not null,
  made_at timestamptz not null,
  made_by uuid,
  made_name varchar(120) not null,
  primary key (role_id, version)
);
comment on table own_role_version is 'platform: versions of own roles, each as it was made; nothing is overwritten';

create table administrator_move (
  id uuid primary key,
  city varchar(12) not null references division (code),
  kind varchar(10) not null check (kind in ('ROLES', 'SEPARATE')),
  account_id uuid references account (id),
  roles_before varchar(400) not null,
  roles_after varchar(400) not null,
  reason varchar(400) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_name varchar(120) not null,
  decided_at timestamptz,
  decided_name varchar(120)
);
comment on table administrator_move is 'platform: what administrators of a city proposed of their own rights, and the second person who decided';

create table separation (
  city varchar(12) primary key references division (code),
  since timestamptz not null,
  proposed_name varchar(120) not null,
  confirmed_name varchar(120) not null
);
comment on table separation is 'platform: since when the administrators of a city are separated, read at sign-in';

create table api_token (
  id uuid primary key,
  account_id uuid not null references account (id),
  hash varchar(64) not null unique,
  label varchar(120) not null,
  application_id uuid,
  shown varchar(16),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table api_token is 'platform: bearer tokens and keys of applications, as SHA-256 alone, read before any tenant is known';
create index api_token_account on api_token (account_id);
create index api_token_application on api_token (application_id);

create table stopped_credential (
  credential varchar(60) primary key,
  account_id uuid not null references account (id),
  stopped_at timestamptz not null
);
create index stopped_credential_account on stopped_credential (account_id);
comment on table stopped_credential is 'platform: tokens, keys and certificates that a finding of abuse stopped, read by the opening of every transaction';

create table log_in (
  id uuid primary key,
  account_id uuid not null references account (id),
  opened_at timestamptz not null,
  until timestamptz not null,
  address varchar(60) not null
);
comment on table log_in is 'platform: sessions of screens that are open, each until it is not used any more; counted at sign-in';
create index log_in_account on log_in (account_id);

create table sign_in_failure (
  name_hash varchar(64) primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_failure is 'platform: failed sign-ins by the SHA-256 of the name tried, whether it exists or not';
create index sign_in_failure_last on sign_in_failure (last_at);

create table identity_provider (
  id uuid primary key,
  name varchar(120) not null unique,
  issuer varchar(400) not null,
  client_id varchar(200) not null,
  client_secret varchar(2000) not null,
  scopes varchar(400) not null,
  name_claim varchar(120) not null,
  scope_code varchar(12) references division (code),
  organisation_id varchar(64) references organisation (id),
  tiers varchar(120) not null,
  linking varchar(10) not null check (linking in ('BY_NAME', 'BY_HAND')),
  state varchar(10) not null check (state in ('ACTIVE', 'SUSPENDED')),
  state_since timestamptz not null,
  created_at timestamptz not null
);
comment on table identity_provider is 'platform: providers by which people sign in, their secrets sealed, read before anybody is known';

create table account_link (
  id uuid primary key,
  provider_id uuid not null references identity_provider (id),
  subject varchar(255) not null,
  account_id uuid not null references account (id),
  linked_by varchar(10) not null check (linked_by in ('BY_NAME', 'BY_HAND')),
  linked_at timestamptz not null,
  used_at timestamptz,
  unique (provider_id, subject),
  unique (provider_id, account_id)
);
comment on table account_link is 'platform: whom a provider knows as which account, read before anybody is known';
create index account_link_account on account_link (account_id);

create table provider_logout (
  provider_id uuid not null references identity_provider (id),
  token_hash varchar(64) not null,
  until timestamptz not null,
  primary key (provider_id, token_hash)
);
comment on table provider_logout is 'platform: logout tokens that were heeded, as SHA-256 alone, so that none is heeded twice';
create index provider_logout_until on provider_logout (until);

create table address_block (
  id uuid primary key,
  address_range varchar(60) not null unique,
  reason varchar(400) not null,
  blocked_by varchar(120) not null,
  blocked_at timestamptz not null,
  until timestamptz
);
comment on table address_block is 'platform: addresses that no door opens to, read before anybody is known';

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  username varchar(60) not null,
  action varchar(80) not null,
  target varchar(400) not null,
  tenant_id varchar(32),
  scope_code varchar(12) not null,
  address varchar(60) not null
);
create index audit_entry_scope on audit_entry (scope_code, at);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy read_own on audit_entry for select
  using (left(scope_code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
create policy append on audit_entry for insert with check (true);
comment on table audit_entry is 'scope: who changed what, when, from where, in which tenant; append only';

-- A contract has several parties and communities. Each row of its papers carries its viewers: the ids of its organisations and
-- the codes of its communities with every division above them, so that one look at an array tells who sees it.

create table project (
  id uuid primary key,
  number varchar(60) not null unique,
  name varchar(200) not null,
  mode varchar(12) not null check (mode in ('GOVERNMENT', 'ENTERPRISE', 'PPP')),
  department_role varchar(12) not null check (department_role in ('BUYER', 'SUPERVISOR')),
  public_good boolean not null,
  grounds varchar(1000) not null,
  scope_code varchar(12) not null,
  created_at timestamptz not null,
  viewers varchar(64)[] not null
);
alter table project enable row level security;
alter table project force row level security;
create policy of_viewers on project
  using (nullif(current_setting('app.scope', true), '') = any (viewers)
    or nullif(current_setting('app.party', true), '') = any (viewers));
comment on table project is 'party: projects, each with its one operation mode';

create table contract (
  id uuid primary key,
  project_id uuid not null references project (id),
  number varchar(60) not null unique,
  title varchar(200) not null,
  form varchar(20) not null,
  version int not null,
  created_at timestamptz not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  in_force_from timestamptz,
  ended_at timestamptz,
  end_reason varchar(1000),
  viewers varchar(64)[] not null
);
create index contract_project on contract (project_id);
alter table contract enable row level security;
alter table contract force row level security;
create policy of_viewers on contract
  using (nullif(current_setting('app.scope', true), '') = any (viewers)
    or nullif(current_setting('app.party', true), '') = any (viewers));
comment on table contract is 'party: contracts; the dates are those of the last text that all have signed';

create table contract_text (
  contract_id uuid not null references contract (id),
  version int not null,
  kind varchar(12) not null check (kind in ('CONTRACT', 'SUPPLEMENT', 'TERMINATION')),
  state varchar(10) not null check (state in ('DRAFT', 'NEGOTIATED', 'SIGNED', 'WITHDRAWN')),
  effective_at timestamptz not null,
  body text not null,
  hash varchar(64) not null,
  created_at timestamptz not null,
  negotiated_at timestamptz,
  signed_at timestamptz,
  viewers varchar(64)[] not null,
  primary key (contract_id, version)
);
alter table contract_text enable row level security;
alter table contract_text force row level security;
create policy of_viewers on contract_text
  using (nullif(current_setting('app.scope', true), '') = any (viewers)
    or nullif(current_setting('app.party', true), '') = any (viewers));
comment on table contract_text is 'party: the words of contracts and supplements, with the hash that is signed';

create table contract_signature (
  contract_id uuid not null,
  version int not null,
  member int not null,
  organisation varchar(64) not null,
  account_id uuid not null,
  signer varchar(120) not null,
  hash varchar(64) not null,
  at timestamptz not null,
  viewers varchar(64)[] not null,
  primary key (contract_id, version, member)
);
alter table contract_signature enable row level security;
alter table contract_signature force row level security;
create policy of_viewers on contract_signature
  using (nullif(current_setting('app.scope', true), '') = any (viewers)
    or nullif(current_setting('app.party', true), '') = any (viewers));
comment on table contract_signature is 'party: who signed which text; append only';

create table contract_right (
  tenant_id varchar(32) not null references tenant (id),
  contract_id uuid not null,
  version int not null,
  operator_id varchar(64) not null references organisation (id),
  party varchar(20) not null,
  code varchar(12) not null,
  number varchar(60) not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  clauses text not null,
  primary key (tenant_id, contract_id, version, operator_id)
);
create index contract_right_operator on contract_right (operator_id, valid_until);
alter table contract_right enable row level security;
alter table contract_right force row level security;
create policy of_parties on contract_right
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
comment on table contract_right is 'party: what a text that all have signed gives in one community, between two instants';

create table data_request (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  code varchar(12) not null,
  operator_id varchar(64),
  requester_account uuid not null,
  requester_name varchar(120) not null,
  requester_party varchar(20) not null,
  requester_scope varchar(64) not null,
  requester_unit varchar(120),
  asset varchar(40) not null,
  action varchar(20) not null,
  purpose varchar(30) not null,
  reason varchar(1000) not null,
  scenario varchar(40),
  legal_basis varchar(40) not null,
  legal_article varchar(200) not null,
  fields varchar(1000) not null,
  field_reason varchar(1000),
  rows_per_day bigint not null,
  rows_total bigint,
  wanted_until timestamptz not null,
  state varchar(10) not null
    check (state in ('DRAFT', 'OPEN', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
  mode varchar(12) not null,
  basis varchar(200) not null,
  path varchar(10) not null check (path in ('SHARING', 'TRADING')),
  path_rule varchar(40) not null,
  route varchar(40) not null,
  step int not null,
  answerer varchar(12) not null check (answerer in ('OPERATOR', 'DISTRICT', 'BUREAU')),
  created_at timestamptz not null,
  submitted_at timestamptz,
  due_at timestamptz,
  decided_by varchar(120),
  decider_account uuid,
  decider_unit varchar(120),
  decided_at timestamptz,
  decision_note varchar(1000),
  granted_until timestamptz,
  granted_fields varchar(1000),
  granted_per_day bigint,
  granted_total bigint,
  contract_id uuid,
  ended_by varchar(12),
  held boolean not null default false,
  stopped boolean not null default false,
  primary key (tenant_id, id)
);
create index data_request_state on data_request (state, created_at);
create index data_request_due on data_request (state, due_at);
alter table data_request enable row level security;
alter table data_request force row level security;
create policy of_parties on data_request
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), '')
    or requester_scope = nullif(current_setting('app.party', true), ''));
comment on table data_request is 'party: applications for data and the grants that answer them';

create table data_request_event (
  tenant_id varchar(32) not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  actor varchar(120),
  what varchar(16) not null,
  note varchar(1000),
  code varchar(12) not null,
  operator_id varchar(64),
  requester_scope varchar(64) not null,
  primary key (tenant_id, request_id, id),
  foreign key (tenant_id, request_id) references data_request (tenant_id, id)
);
alter table data_request_event enable row level security;
alter table data_request_event force row level security;
create policy of_parties on data_request_event
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), '')
    or requester_scope = nullif(current_setting('app.party', true), ''));
comment on table data_request_event is 'party: the time line of an application';

create table data_request_file (
  tenant_id varchar(32) not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  actor varchar(120) not null,
  name varchar(200) not null,
  media_type varchar(60) not null,
  digest varchar(64) not null,
  content bytea not null,
  code varchar(12) not null,
  operator_id varchar(64),
  requester_scope varchar(64) not null,
  primary key (tenant_id, request_id, id),
  foreign key (tenant_id, request_id) references data_request (tenant_id, id)
);
alter table data_request_file enable row level security;
alter table data_request_file force row level security;
create policy of_parties on data_request_file
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), '')
    or requester_scope = nullif(current_setting('app.party', true), ''));
comment on table data_request_file is 'party: papers that support an application';

create table data_objection (
  tenant_id varchar(32) not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  raiser_account uuid not null,
  raiser_name varchar(120) not null,
  raiser_party varchar(20) not null,
  reason varchar(1000) not null,
  handler varchar(12) not null,
  due_at timestamptz not null,
  state varchar(10) not null check (state in ('OPEN', 'STANDS', 'CHANGED')),
  agreed_by varchar(120),
  agreed_account uuid,
  agreed_at timestamptz,
  agreed_until timestamptz,
  agreed_fields varchar(1000),
  agreed_per_day bigint,
  agreed_total bigint,
  answered_by varchar(120),
  answered_at timestamptz,
  answer varchar(1000),
  code varchar(12) not null,
  operator_id varchar(64),
  requester_scope varchar(64) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references data_request (tenant_id, id)
);
create index data_objection_state on data_objection (state, due_at);
alter table data_objection enable row level security;
alter table data_objection force row level security;
create policy of_parties on data_objection
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), '')
    or requester_scope = nullif(current_setting('app.party', true), ''));
comment on table data_objection is 'party: objections to the answer of an application';

create table data_grant_use (
  tenant_id varchar(32) not null,
  request_id uuid not null,
  day date not null,
  items bigint not null,
  reads bigint not null,
  last_at timestamptz not null,
  code varchar(12) not null,
  operator_id varchar(64),
  requester_scope varchar(64) not null,
  primary key (tenant_id, request_id, day),
  foreign key (tenant_id, request_id) references data_request (tenant_id, id)
);
alter table data_grant_use enable row level security;
alter table data_grant_use force row level security;
create policy of_parties on data_grant_use
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or operator_id = nullif(current_setting('app.party', true), '')
    or requester_scope = nullif(current_setting('app.party', true), ''));
comment on table data_grant_use is 'party: how much a grant was used on a day';

create table decision_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  username varchar(60) not null,
  credential varchar(60),
  party varchar(20) not null,
  organisation_id varchar(64),
  action varchar(20) not null,
  asset varchar(40) not null,
  purpose varchar(30) not null,
  subject varchar(200) not null,
  tenant_id varchar(32) not null,
  code varchar(12) not null,
  operator_id varchar(64),
  outcome varchar(10) not null,
  flagged boolean not null,
  basis varchar(600) not null,
  facts varchar(200) not null,
  scenario varchar(40),
  seal varchar(64) not null
);
create index decision_entry_code on decision_entry (code, at);
create index decision_entry_at on decision_entry (at);
create index decision_entry_account on decision_entry (account_id, at);
alter table decision_entry enable row level security;
alter table decision_entry force row level security;
create policy read_own on decision_entry for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
create policy append on decision_entry for insert with check (true);
comment on table decision_entry is 'party: every read across tenants and tiers, with outcome and basis; append only';

create table decision_delivery (
  entry_id uuid primary key,
  at timestamptz not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  operator_id varchar(64),
  items bigint not null,
  seal varchar(64) not null
);
create index decision_delivery_code on decision_delivery (code, at);
create index decision_delivery_at on decision_delivery (at);
alter table decision_delivery enable row level security;
alter table decision_delivery force row level security;
create policy read_own on decision_delivery for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), '')
    or operator_id = nullif(current_setting('app.party', true), ''));
create policy append on decision_delivery for insert with check (true);
comment on table decision_delivery is 'party: how much a permitted read handed out; append only';

create table decision_checkpoint (
  scope_code varchar(12) not null,
  number bigint not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  entries bigint not null,
  seal varchar(64) not null,
  primary key (scope_code, number)
);
alter table decision_checkpoint enable row level security;
alter table decision_checkpoint force row level security;
create policy read_own on decision_checkpoint for select
  using (left(scope_code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), ''));
create policy append on decision_checkpoint for insert with check (true);
comment on table decision_checkpoint is 'scope: chained seals over spans of the decision log; append only';

create table rights_rule (
  id uuid primary key,
  city varchar(4) not null,
  pack varchar(12) not null check (pack in ('GOVERNMENT', 'ENTERPRISE', 'PPP', 'FLOORS')),
  version int not null,
  state varchar(10) not null check (state in ('DRAFT', 'WITHDRAWN', 'ACCEPTED', 'BACKED_OUT')),
  text text not null,
  note varchar(400) not null,
  drafted_at timestamptz not null,
  drafted_by uuid,
  drafted_name varchar(120) not null,
  seen_day date,
  seen_changed bigint,
  accepted_at timestamptz,
  accepted_name varchar(120),
  valid_from timestamptz,
  valid_until timestamptz,
  ended_name varchar(120),
  ended_note varchar(400),
  revision bigint,
  unique (city, pack, version),
  unique (city, revision)
);
comment on table rights_rule is 'platform: versions of the rules of data rights that a city made, read with every decision';

create table asset (
  id uuid primary key,
  holder varchar(10) not null check (holder in ('CITY', 'COMMUNITY', 'OPERATOR')),
  code varchar(12) not null,
  organisation_id varchar(64) references organisation (id),
  name_zh varchar(120) not null,
  name_en varchar(120) not null,
  category varchar(40) not null,
  level varchar(12) not null,
  sensitive boolean not null,
  source varchar(12) not null,
  owners varchar(80) not null,
  responsible varchar(20) not null,
  disclosed boolean not null default false,
  state varchar(10) not null check (state in ('DRAFT', 'PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
  waiting boolean not null default false,
  standing int not null default 0,
  newest int not null,
  sheet text not null,
  changed_at timestamptz not null
);
create index asset_code on asset (code, changed_at);
alter table asset enable row level security;
alter table asset force row level security;
create policy of_holder on asset
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
-- What a holder shows, the divisions below and the organisations may know of.
create policy shown on asset for select
  using (disclosed and state = 'CONFIRMED'
    and (left(nullif(current_setting('app.scope', true), ''), length(code)) = code
      or nullif(current_setting('app.party', true), '') is not null));
comment on table asset is 'party: registered data assets, with the sheet that stands';

create table asset_version (
  asset_id uuid not null references asset (id),
  number int not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  state varchar(10) not null check (state in ('DRAFT', 'PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
  sheet text not null,
  proposals text not null,
  at timestamptz not null,
  by_account uuid,
  by_name varchar(120) not null,
  primary key (asset_id, number)
);
alter table asset_version enable row level security;
alter table asset_version force row level security;
create policy of_holder on asset_version
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table asset_version is 'party: every version of a registered asset, with what the grading rules proposed';

create table asset_lowering (
  id uuid primary key,
  asset_id uuid not null references asset (id),
  code varchar(12) not null,
  organisation_id varchar(64),
  field varchar(60) not null,
  from_level varchar(12) not null,
  to_level varchar(12) not null,
  kind varchar(30),
  reason varchar(400) not null,
  at timestamptz not null,
  by_account uuid,
  by_name varchar(120) not null,
  state varchar(10) not null check (state in ('OPEN', 'AGREED', 'REFUSED')),
  decided_at timestamptz,
  decided_by varchar(120)
);
create index asset_lowering_state on asset_lowering (state, at);
alter table asset_lowering enable row level security;
alter table asset_lowering force row level security;
create policy of_holder on asset_lowering
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
comment on table asset_lowering is 'party: levels that one person wants lower, waiting for a second';

create table asset_event (
  id uuid primary key,
  asset_id uuid not null,
  code varchar(12) not null,
  organisation_id varchar(64),
  at timestamptz not null,
  actor varchar(120) not null,
  what varchar(20) not null,
  note varchar(400) not null
);
create index asset_event_asset on asset_event (asset_id, at);
alter table asset_event enable row level security;
alter table asset_event force row level security;
create policy read_own on asset_event for select
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
create policy append on asset_event for insert with check (true);
comment on table asset_event is 'party: what happened to a registered asset, step by step; append only';

create table consent_text (
  id varchar(40) not null,
  version int not null,
  hash varchar(64) not null,
  body text not null,
  first_shown_at timestamptz not null,
  primary key (id, version, hash)
);
comment on table consent_text is 'reference: every wording to which somebody consented, word by word';

create table ward (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  guardian_id uuid not null,
  name varchar(120) not null,
  born date not null,
  relation varchar(20) not null check (relation in ('FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'APPOINTED')),
  proof varchar(200) not null,
  recorded_by varchar(120) not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create index ward_guardian on ward (tenant_id, guardian_id);
alter table ward enable row level security;
alter table ward force row level security;
create policy of_tenant on ward
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table ward is 'tenant: children below 14 and who consents for them';

create table consent (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  given_by uuid not null,
  relation varchar(20) not null check (relation in ('SELF', 'FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'APPOINTED')),
  text_id varchar(40) not null,
  text_version int not null,
  text_hash varchar(64) not null,
  language varchar(10) not null,
  purpose varchar(30) not null,
  assets varchar(40)[] not null,
  parties varchar(20)[] not null,
  organisations varchar(64)[] not null,
  given_at timestamptz not null,
  door varchar(10) not null check (door in ('SCREEN', 'COUNTER')),
  clerk varchar(120),
  until timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by varchar(120),
  withdrawn_reason varchar(400),
  primary key (tenant_id, id)
);
create index consent_person on consent (tenant_id, person_id, given_at);
create unique index consent_standing on consent (tenant_id, person_id, text_id) where withdrawn_at is null;
alter table consent enable row level security;
alter table consent force row level security;
create policy of_tenant on consent
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table consent is 'tenant: who consented to what, under which words, and until when';

create table consent_scan (
  tenant_id varchar(32) not null,
  consent_id uuid not null,
  media_type varchar(40) not null,
  content bytea not null,
  primary key (tenant_id, consent_id),
  foreign key (tenant_id, consent_id) references consent (tenant_id, id)
);
alter table consent_scan enable row level security;
alter table consent_scan force row level security;
create policy of_tenant on consent_scan
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table consent_scan is 'tenant: the signed paper of a consent given at the counter';

create table crypto_key (
  purpose varchar(20) not null,
  version int not null,
  suite varchar(20) not null check (suite in ('SM', 'INTERNATIONAL')),
  state varchar(10) not null check (state in ('ACTIVE', 'RETIRED', 'DESTROYED')),
  wrapped varchar(1000) not null,
  shown varchar(1000),
  created_at timestamptz not null,
  state_since timestamptz not null,
  primary key (purpose, version)
);
comment on table crypto_key is 'platform: data keys, wrapped by the master key that lies outside the database';

create table export_imprint (
  mark varchar(16) primary key,
  at timestamptz not null,
  account_id uuid,
  username varchar(60) not null,
  display_name varchar(120) not null,
  organisation_id varchar(64),
  tenant_id varchar(32),
  scope_code varchar(12) not null,
  what varchar(40) not null,
  rows_written bigint not null,
  address varchar(60) not null,
  seal varchar(80) not null
);
create index export_imprint_scope on export_imprint (scope_code, at);
create index export_imprint_at on export_imprint (at);
alter table export_imprint enable row level security;
alter table export_imprint force row level security;
create policy read_own on export_imprint for select
  using (left(scope_code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
create policy append on export_imprint for insert with check (true);
comment on table export_imprint is 'party: every file that was handed out, with the mark by which it is found again; append only';

create table told_members (
  tenant_id varchar(32) not null,
  digest varchar(43) not null,
  members bytea not null,
  primary key (tenant_id, digest)
);
alter table told_members enable row level security;
alter table told_members force row level security;
create policy of_tenant on told_members
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table told_members is 'tenant: persons or homes that made up a group of which a total was told';

create table told_group (
  tenant_id varchar(32) not null,
  recipient varchar(90) not null,
  asset varchar(40) not null,
  measure varchar(130) not null,
  hour timestamptz not null,
  digest varchar(43) not null,
  primary key (tenant_id, recipient, asset, measure, hour, digest),
  foreign key (tenant_id, digest) references told_members (tenant_id, digest)
);
create index told_group_digest on told_group (tenant_id, digest);
alter table told_group enable row level security;
alter table told_group force row level security;
create policy of_tenant on told_group
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table told_group is 'tenant: of which groups a recipient was told the total of a measure and hour, so that no two totals tell of fewer';
