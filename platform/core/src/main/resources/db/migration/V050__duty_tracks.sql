-- Where those on duty were 在岗轨迹: positions that phones told while the roster had their person on duty.
-- told_at is the phone's own clock and names the position, so that what is sent twice stands here once.

create table duty_track (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  told_at timestamptz not null,
  at timestamptz not null,
  shift_id uuid not null,
  longitude double precision not null,
  latitude double precision not null,
  accuracy double precision not null,
  primary key (tenant_id, account_id, told_at)
);
create index duty_track_at on duty_track (tenant_id, at);
create index duty_track_of on duty_track (tenant_id, account_id, at);
alter table duty_track enable row level security;
alter table duty_track force row level security;
create policy of_tenant on duty_track
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table duty_track is 'tenant: where people on duty were, as their phones told';
