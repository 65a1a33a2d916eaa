-- One community goes on in another 社区合并: who decided on it, how far it is, and the receipt of what was carried over.

create table succession (
  id uuid primary key,
  -- The community that ends, and the one that its living rows become part of.
  predecessor_id varchar(32) not null references tenant (id),
  successor_id varchar(32) not null references tenant (id),
  -- From the beginning of this day on, as offices count days, it may be carried out.
  effective_on date not null,
  reason varchar(400) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'RUNNING', 'WITHDRAWN', 'DONE')),
  proposed_by uuid not null,
  proposed_name varchar(120) not null,
  proposed_at timestamptz not null,
  -- The second person's word, or who took the first one back.
  decided_by uuid,
  decided_name varchar(120),
  decided_at timestamptz,
  begun_at timestamptz,
  done_at timestamptz,
  -- What was carried over, as it was signed, and the signature over exactly these words.
  receipt text,
  signature varchar(1000),
  check (predecessor_id <> successor_id)
);
create index succession_successor on succession (successor_id);
-- One at a time, and one in the end.
create unique index succession_standing on succession (predecessor_id) where state <> 'WITHDRAWN';
comment on table succession is 'platform: which community goes on in which other one, by whose two words, and the receipt of what was carried over';

create table succession_step (
  succession_id uuid not null references succession (id),
  table_name varchar(63) not null,
  -- How many rows of the community that ends were looked at, and how many the other one has got by it.
  looked bigint not null,
  made bigint not null,
  done boolean not null,
  primary key (succession_id, table_name)
);
comment on table succession_step is 'platform: how far the rows of each table are, so that what was broken off goes on where it stood; without content';
