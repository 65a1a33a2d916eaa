-- The working-day calendar 工作日历 and the hours of offices.

create table calendar_day (
  scope_code varchar(12) not null references division (code),
  day date not null,
  working boolean not null,
  name varchar(80) not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null,
  primary key (scope_code, day)
);
comment on table calendar_day is 'platform: days that a city works or rests otherwise than the pack says, the same for everybody in it';

create table office_hour (
  tenant_id varchar(32) not null references tenant (id),
  office varchar(80) not null,
  weekday int not null check (weekday between 1 and 7),
  opens varchar(5) not null,
  closes varchar(5) not null,
  primary key (tenant_id, office, weekday, opens)
);
alter table office_hour enable row level security;
alter table office_hour force row level security;
create policy of_tenant on office_hour
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table office_hour is 'tenant: when the community and its offices are open on a working day, by the day of the week';

-- Rosters 值班排班: who is on duty when, for which post and place.

create table duty_shift (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  post varchar(80) not null,
  place_id uuid,
  starts timestamptz not null,
  ends timestamptz not null,
  account_id uuid not null,
  person varchar(120) not null,
  stand_in_id uuid,
  stand_in varchar(120),
  reason varchar(200),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index duty_shift_starts on duty_shift (tenant_id, starts);
alter table duty_shift enable row level security;
alter table duty_shift force row level security;
create policy of_tenant on duty_shift
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table duty_shift is 'tenant: shifts of duty, and who stands in for whom';

create table duty_skill (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  skill varchar(40) not null,
  primary key (tenant_id, account_id, skill)
);
alter table duty_skill enable row level security;
alter table duty_skill force row level security;
create policy of_tenant on duty_skill
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table duty_skill is 'tenant: what a person on duty is able to do';
