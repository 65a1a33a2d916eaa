-- Floor plans 平面图 with the devices that stand on them, and templates of linkage 联动模板 of the divisions above.

create table floor_plan (
  tenant_id varchar(32) not null,
  id uuid not null,
  place_id uuid not null,
  name varchar(120) not null,
  floor int,
  media_type varchar(40) not null check (media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
  width int not null,
  height int not null,
  content bytea not null,
  by_name varchar(120) not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index floor_plan_place on floor_plan (tenant_id, place_id);
alter table floor_plan enable row level security;
alter table floor_plan force row level security;
create policy of_tenant on floor_plan
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table floor_plan is 'tenant: floor plans of compounds, buildings and their floors';

-- Shares of the plan's width and height, so that a sharper picture of the same plan leaves the devices where they are.
create table plan_spot (
  tenant_id varchar(32) not null,
  plan_id uuid not null,
  device_id uuid not null,
  x double precision not null,
  y double precision not null,
  by_name varchar(120) not null,
  at timestamptz not null,
  primary key (tenant_id, plan_id, device_id),
  foreign key (tenant_id, plan_id) references floor_plan (tenant_id, id),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
create index plan_spot_device on plan_spot (tenant_id, device_id);
alter table plan_spot enable row level security;
alter table plan_spot force row level security;
create policy of_tenant on plan_spot
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table plan_spot is 'tenant: where devices stand on floor plans, as shares of width and height';

create table linkage_template (
  id uuid primary key,
  scope_code varchar(12) not null,
  scenario varchar(40) not null,
  version int not null,
  is_on boolean not null,
  hours_from time,
  hours_until time,
  steps text not null,
  left_open text not null,
  note varchar(400) not null,
  published_by varchar(120) not null,
  published_at timestamptz not null,
  withdrawn_by varchar(120),
  withdrawn_at timestamptz,
  withdraw_reason varchar(400),
  unique (scope_code, scenario, version)
);
comment on table linkage_template is 'platform: how divisions want scenarios of linkage in the communities below, read by all of them; the room says whose they are to change';

create table linkage_adoption (
  tenant_id varchar(32) not null references tenant (id),
  scenario varchar(40) not null,
  code varchar(12) not null,
  template_id uuid not null references linkage_template (id),
  by_name varchar(120) not null,
  at timestamptz not null,
  primary key (tenant_id, scenario)
);
create index linkage_adoption_code on linkage_adoption (code, template_id);
alter table linkage_adoption enable row level security;
alter table linkage_adoption force row level security;
create policy of_scope on linkage_adoption
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table linkage_adoption is 'scope: to which version of a template of linkage a community keeps, without its own settings';
