-- Processes that people draw: who drew a version, who asked for its publication, and who decided. Beside the
-- definitions, since what the packs deliver is asked of nobody.

create table process_approval (
  definition_id uuid primary key references process_definition (id),
  drawn_by uuid not null,
  state varchar(10) not null check (state in ('DRAWN', 'WAITING', 'APPROVED', 'REFUSED')),
  submitted_by uuid,
  submitted_name varchar(120),
  submitted_at timestamptz,
  submitted_note varchar(400),
  decided_by uuid,
  decided_name varchar(120),
  decided_at timestamptz,
  decided_note varchar(400)
);
comment on table process_approval is 'platform: who drew, submitted and decided on a version of a process; the room says whose it is';

-- What a kind took in the past, newest first.
create index process_instance_past on process_instance (tenant_id, key, started_at);
