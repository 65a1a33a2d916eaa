-- Recordings that cameras and recorders keep (GB/T 28181 RecordInfo): the list alone, never a picture.

create table video_recording (
  tenant_id varchar(32) not null,
  device_id uuid not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  name varchar(120),
  kind varchar(10) not null check (kind in ('TIME', 'ALARM', 'MANUAL', 'OTHER')),
  bytes bigint,
  told_at timestamptz not null,
  primary key (tenant_id, device_id, begins_at, ends_at),
  foreign key (tenant_id, device_id) references device (tenant_id, id)
);
alter table video_recording enable row level security;
alter table video_recording force row level security;
create policy of_tenant on video_recording
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table video_recording is 'tenant: which recordings a camera said that it has, and when it said so';
