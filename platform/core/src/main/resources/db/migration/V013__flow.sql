-- Open tasks in the order of my work: what is due first, what has no limit last.
create index process_task_order on process_task
  (tenant_id, (case when due_at is null then 1 else 0 end), due_at, opened_at, id) where state in ('OPEN', 'CLAIMED');
create index process_task_root on process_task (tenant_id, root_id);

create table process_form (
  definition_id uuid primary key references process_definition (id),
  word varchar(20) not null,
  digest varchar(64) not null,
  yaml text not null
);
comment on table process_form is 'platform: the form of each version of a process, read for all below the division that it is of';

create table matter_year (
  city varchar(4) not null,
  word varchar(20) not null,
  year int not null,
  last bigint not null,
  primary key (city, word, year)
);
comment on table matter_year is 'platform: how many numbers of a kind and a year a city has handed out to its communities, in blocks';

create table matter_block (
  tenant_id varchar(32) not null references tenant (id),
  word varchar(20) not null,
  year int not null,
  next bigint not null,
  until bigint not null,
  primary key (tenant_id, word, year)
);
alter table matter_block enable row level security;
alter table matter_block force row level security;
create policy of_tenant on matter_block
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_block is 'tenant: numbers of matters that a community has in hand';

create table matter (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  number varchar(60) not null,
  kind varchar(60) not null,
  title varchar(200) not null,
  door varchar(10) not null check (door in ('RESIDENT', 'COUNTER', 'HOTLINE', 'PATROL')),
  place_id uuid,
  spot varchar(200),
  applicant_id uuid,
  applicant_name varchar(120),
  applicant_phone varchar(40),
  anonymous boolean not null,
  instance_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid,
  due_at timestamptz not null,
  suspended_at timestamptz,
  suspended_for varchar(400),
  urged int not null,
  urged_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, instance_id) references process_instance (tenant_id, id),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);
create index matter_newest on matter (tenant_id, opened_at desc, id desc);
create index matter_flow on matter (tenant_id, instance_id);
create index matter_of on matter (tenant_id, applicant_id, opened_at desc);
alter table matter enable row level security;
alter table matter force row level security;
create policy of_tenant on matter
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter is 'tenant: what somebody asked for or reported, of every kind; its process has the steps';

create table matter_deed (
  tenant_id varchar(32) not null,
  id uuid not null,
  matter_id uuid not null,
  at timestamptz not null,
  deed varchar(12) not null,
  node varchar(60),
  actor uuid,
  actor_name varchar(120) not null,
  note varchar(400),
  primary key (tenant_id, id)
);
create index matter_deed_of on matter_deed (tenant_id, matter_id, at);
alter table matter_deed enable row level security;
alter table matter_deed force row level security;
create policy of_tenant on matter_deed
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table matter_deed is 'tenant: what was done with a matter beside its steps: taken, given back, passed on, urged, suspended';
