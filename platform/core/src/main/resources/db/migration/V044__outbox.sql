-- What operators see of the outbox of the whole installation, without whom letters are for.

-- Null while it waits to leave; afterwards its receipts are waited for. Servers before this one leave both as they are.
alter table letter_due add column taken_at timestamptz;
alter table letter_due add column tries int not null default 0;

create table letter_fault (
  letter_id uuid primary key,
  tenant_id varchar(32) not null references tenant (id),
  channel varchar(10) not null,
  kind varchar(10) not null,
  fault varchar(200) not null,
  attempts int not null,
  failed_at timestamptz not null
);
create index letter_fault_at on letter_fault (failed_at);
comment on table letter_fault is 'platform: letters that were given up, of which community, when and why, for whoever keeps the platform; without text, address and person';
