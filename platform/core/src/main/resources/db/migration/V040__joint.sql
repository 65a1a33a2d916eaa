-- Joint handling 协办 by departments: whom a question is for, how urgent it is, and what came of it.

alter table matter_opinion add column unit_kind varchar(5) check (unit_kind in ('ROLE', 'SKILL'));
alter table matter_opinion add column unit varchar(60);
alter table matter_opinion add column optional boolean not null default false;
alter table matter_opinion add column declined boolean not null default false;
alter table matter_opinion add column urged int not null default 0;
alter table matter_opinion add column photos varchar(400);
alter table matter_opinion add column warn_at timestamptz;
alter table matter_opinion add column level int not null default 0;
