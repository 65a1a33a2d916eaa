-- Activities that neighbouring communities hold together 邻里互通: each community keeps its own rows of them.

create table neighbour_activity (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  -- Whose activity it is: the tenant itself, or the community that asked this one along.
  host_id varchar(32) not null,
  host_name varchar(200) not null,
  title varchar(200) not null,
  body varchar(4000) not null,
  place varchar(200) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  sign_up_until timestamptz not null,
  seats int check (seats > 0),
  state varchar(10) not null check (state in ('OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'CANCELLED')),
  told_at timestamptz not null,
  answered_by varchar(120),
  answered_at timestamptz,
  note varchar(400),
  primary key (tenant_id, id)
);
create index neighbour_activity_starts on neighbour_activity (tenant_id, starts_at);
alter table neighbour_activity enable row level security;
alter table neighbour_activity force row level security;
create policy of_tenant on neighbour_activity
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table neighbour_activity is 'tenant: activities that the community holds with neighbours, or was asked to';

create table neighbour_guest (
  tenant_id varchar(32) not null references tenant (id),
  activity_id uuid not null,
  guest_id varchar(32) not null,
  guest_name varchar(200) not null,
  state varchar(10) not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED')),
  answered_at timestamptz,
  note varchar(400),
  primary key (tenant_id, activity_id, guest_id)
);
alter table neighbour_guest enable row level security;
alter table neighbour_guest force row level security;
create policy of_tenant on neighbour_guest
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table neighbour_guest is 'tenant: which communities were asked along to an activity, and what they answered';

create table neighbour_person (
  tenant_id varchar(32) not null references tenant (id),
  activity_id uuid not null,
  id uuid not null,
  -- Null where the person is another community's, which alone knows whose account it is.
  account_id uuid,
  home_id varchar(32) not null,
  home_name varchar(200) not null,
  name varchar(120) not null,
  shown varchar(40) not null,
  signed_up_at timestamptz not null,
  primary key (tenant_id, activity_id, id)
);
create unique index neighbour_person_account on neighbour_person (tenant_id, activity_id, account_id);
alter table neighbour_person enable row level security;
alter table neighbour_person force row level security;
create policy of_tenant on neighbour_person
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table neighbour_person is 'tenant: who signed up for an activity; of other communities with the name alone, until it ends';

create table neighbour_word (
  tenant_id varchar(32) not null references tenant (id),
  activity_id uuid not null,
  id uuid not null,
  -- Null for what a community itself said.
  person_id uuid,
  home_id varchar(32) not null,
  home_name varchar(200) not null,
  shown varchar(40),
  words varchar(1000) not null,
  said_at timestamptz not null,
  primary key (tenant_id, activity_id, id)
);
alter table neighbour_word enable row level security;
alter table neighbour_word force row level security;
create policy of_tenant on neighbour_word
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table neighbour_word is 'tenant: what is asked and answered about an activity, under names that people chose to show';

create table neighbour_sum (
  tenant_id varchar(32) not null references tenant (id),
  activity_id uuid not null,
  code varchar(12) not null,
  title varchar(200) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled boolean not null,
  guests int not null,
  accepted int not null,
  people int not null,
  guest_people int not null,
  primary key (tenant_id, activity_id)
);
create index neighbour_sum_code on neighbour_sum (code, starts_at);
alter table neighbour_sum enable row level security;
alter table neighbour_sum force row level security;
create policy of_scope on neighbour_sum
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table neighbour_sum is 'scope: what communities hold together, in figures for the tiers above, without any person';
