-- Grid events stand in the figures beside cases. They are counted anew, not added up: a server of the version before, which
-- knows nothing of these columns, leaves them as they are and does no harm.
alter table community_figures add column events_open bigint not null default 0;
alter table community_figures add column events_overdue bigint not null default 0;
alter table community_figures add column events_closed bigint not null default 0;
alter table figures_hour add column events_opened bigint not null default 0;
alter table figures_hour add column events_closed bigint not null default 0;

-- What stands at the upgrade is counted once, spread over ten minutes. A server of the version before does not know this work:
-- it puts it off by five minutes at a time until one of this version takes it.
insert into due_work (id, due_at, tenant_id, kind, subject)
select gen_random_uuid(), now() + random() * interval '10 minutes', id, 'grid-event-figures', '00000000-0000-0000-0000-000000000000'
from tenant
on conflict (kind, tenant_id, subject) do nothing;
