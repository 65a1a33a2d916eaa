-- Personal data may lie encrypted in the columns where they lay in clear: such a text is longer.
alter table ward alter column name type varchar(800);
alter table account alter column phone type varchar(300);
-- By which an encrypted number is found again: keyed marks of it and of its end. Servers before this one leave it as it is.
alter table account add column phone_index varchar(160);

create table personal_sealing (
  id int primary key check (id = 1),
  state varchar(10) not null check (state in ('SEALED', 'CLEAR')),
  ordered_by varchar(120) not null,
  ordered_at timestamptz not null
);
comment on table personal_sealing is 'platform: whether personal data are laid down encrypted or in clear, and who ordered it';
-- Where no community stands yet there is no older server beside this one either: a new installation encrypts from its first day.
insert into personal_sealing (id, state, ordered_by, ordered_at)
  select 1, 'SEALED', 'installation', now() where not exists (select 1 from tenant)
    and not exists (select 1 from account);

create table personal_pass (
  field varchar(130) primary key,
  goal varchar(10) not null,
  key_version int not null,
  -- The last community that is done; null before the first one.
  up_to varchar(32),
  changed bigint not null,
  begun_at timestamptz not null,
  done_at timestamptz
);
comment on table personal_pass is 'platform: how far the encryption of each column has come; without content';
