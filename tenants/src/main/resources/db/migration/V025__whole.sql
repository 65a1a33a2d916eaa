-- The end of a community's life here: taken along whole (整体导出), and erased with a certificate (销毁证明).

create table whole_taken (
  tenant_id varchar(32) primary key references tenant (id),
  at timestamptz not null,
  row_count bigint not null,
  by_name varchar(120) not null
);
comment on table whole_taken is 'platform: when a community was last exported whole, read before it may be erased';

create table tenant_erasure (
  id uuid primary key,
  tenant_id varchar(32) not null references tenant (id),
  reason varchar(400) not null,
  state varchar(10) not null check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN', 'DONE')),
  proposed_by uuid not null,
  proposed_name varchar(120) not null,
  proposed_at timestamptz not null,
  -- The second person's word, or who took the first one back.
  decided_by uuid,
  decided_name varchar(120),
  decided_at timestamptz,
  done_at timestamptz,
  -- What was erased, as it was signed, and the signature over exactly these words.
  certificate text,
  signature varchar(1000)
);
create index tenant_erasure_tenant on tenant_erasure (tenant_id, proposed_at);
-- One at a time, and one in the end.
create unique index tenant_erasure_standing on tenant_erasure (tenant_id) where state <> 'WITHDRAWN';
comment on table tenant_erasure is 'platform: which community is to be erased, by whose two words, and the certificate of what was';
