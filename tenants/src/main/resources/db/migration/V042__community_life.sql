-- A merging begins by itself on its day; a community is brought back and erased by the process that keeps the machine, as asked over REST.

-- Which server carries a merging out: a number of its own for as long as it runs. Another one takes over when the time is past.
alter table succession add column carrier uuid;
alter table succession add column carried_until timestamptz;
-- Why it could not go on though its day had come, as refusals are named; null otherwise.
alter table succession add column fault varchar(60);

-- When somebody asked for what two people agreed on to be carried out; null before that, and where it was refused.
alter table tenant_erasure add column ordered_at timestamptz;
-- Why it was not carried out when asked for, as refusals are named; null otherwise.
alter table tenant_erasure add column fault varchar(60);

create table tenant_restore (
  id uuid primary key,
  community varchar(32) not null references tenant (id),
  -- The moment whose rows come back.
  moment timestamptz not null,
  reason varchar(400) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'RUNNING', 'WITHDRAWN', 'DONE', 'FAILED')),
  proposed_by uuid not null,
  proposed_name varchar(120) not null,
  proposed_at timestamptz not null,
  -- The second person's word, or who took the first one back.
  decided_by uuid,
  decided_name varchar(120),
  decided_at timestamptz,
  begun_at timestamptz,
  done_at timestamptz,
  -- How many rows stand afterwards in the tables that were brought back.
  row_count bigint,
  -- Why it failed, in the words of the process that tried; null otherwise.
  fault varchar(400)
);
-- One at a time.
create unique index tenant_restore_standing on tenant_restore (community) where state in ('PROPOSED', 'CONFIRMED', 'RUNNING');
comment on table tenant_restore is 'platform: which community is brought back to which moment, by whose two words, and how far that is';
