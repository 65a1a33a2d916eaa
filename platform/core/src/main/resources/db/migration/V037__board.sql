-- The supervisor's board 督办看板: open steps of the communities as the tiers above see them, counted anew, without any person.
create table matter_board (
  tenant_id varchar(32) not null references tenant (id),
  kind varchar(60) not null,
  roles varchar(400) not null,
  code varchar(12) not null,
  red bigint not null,
  yellow bigint not null,
  green bigint not null,
  still bigint not null,
  oldest timestamptz,
  counted_at timestamptz not null,
  primary key (tenant_id, kind, roles)
);
create index matter_board_code on matter_board (code);
alter table matter_board enable row level security;
alter table matter_board force row level security;
create policy of_scope on matter_board
  using (code >= nullif(current_setting('app.scope', true), '')
    and code < nullif(current_setting('app.scope', true), '') || 'a');
comment on table matter_board is 'scope: how many open steps of a kind a community has with which roles, by lamp, free of personal data';

-- What somebody did of late, and what was given back.
create index process_task_done on process_task (tenant_id, ended_at) where state = 'DONE';
create index matter_deed_back on matter_deed (tenant_id, at) where deed = 'GIVEN_BACK';

-- What stands at the upgrade is counted once, spread over ten minutes. A server of the version before puts this work off by five
-- minutes at a time until one of this version takes it.
-- contract: V029
insert into due_work (id, due_at, tenant_id, kind, subject)
select gen_random_uuid(), now() + random() * interval '10 minutes', id, 'matter-board', '00000000-0000-0000-0000-000000000000'
from tenant
on conflict (kind, tenant_id, subject) do nothing;
