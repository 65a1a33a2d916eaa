-- Where the platform itself could not do a step of a process: the tiers above ask there alone.

create table process_failed (
  tenant_id varchar(32) primary key references tenant (id),
  code varchar(12) not null,
  at timestamptz not null
);
create index process_failed_code on process_failed (code);
alter table process_failed enable row level security;
alter table process_failed force row level security;
create policy of_scope on process_failed
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table process_failed is 'scope: in which communities a step of a process failed, and when the last did, without its content';
