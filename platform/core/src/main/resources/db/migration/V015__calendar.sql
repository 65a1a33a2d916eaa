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
