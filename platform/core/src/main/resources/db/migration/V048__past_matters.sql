-- How the like of a matter went before: the newest of its kind are looked at.
create index matter_kind_newest on matter (tenant_id, kind, opened_at desc, id desc);
