-- Grid events stand in the figures beside cases. They are counted anew, not added up: a server of the version before, which
-- knows nothing of these columns, leaves them as they are and does no harm.
alter table community_figures add column events_open bigint not null default 0;
alter table community_figures add column events_overdue bigint not null default 0;
alter table community_figures add column events_closed bigint not null default 0;
alter table figures_hour add column events_opened bigint not null default 0;
alter table figures_hour add column events_closed bigint not null default 0;
