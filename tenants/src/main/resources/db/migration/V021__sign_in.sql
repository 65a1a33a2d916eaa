-- How people sign in: second factors, and what the city asks of passwords and sessions.

create table second_factor (
  account_id uuid primary key references account (id),
  -- Encrypted under the account's id.
  secret varchar(400) not null,
  -- Digests of recovery codes that were not used yet, by commas.
  recovery varchar(800) not null default '',
  -- The last interval whose code was taken: no code is good twice.
  last_step bigint not null default 0,
  begun_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table second_factor is 'platform: second factors of accounts, asked at sign-in before any tenant is known';

create table sign_in_terms (
  id int primary key check (id = 1),
  -- Roles whose holders need a second factor, by commas.
  factor_roles varchar(2000) not null,
  shortest int not null check (shortest between 8 and 64),
  -- Of the last passwords, which none may come again.
  remembered int not null check (remembered between 0 and 24),
  -- After which a password has to be changed; null for never.
  days int check (days between 30 and 730),
  idle_minutes int not null check (idle_minutes between 5 and 720),
  session_hours int not null check (session_hours between 1 and 24),
  changed_at timestamptz not null
);
comment on table sign_in_terms is 'platform: what the city asks of passwords, second factors and sessions; no row where nothing was said';

create table old_password (
  account_id uuid not null references account (id),
  id uuid not null,
  hash varchar(300) not null,
  primary key (account_id, id)
);
comment on table old_password is 'platform: digests of passwords that an account had before, so that none comes again';

-- Null: since the account was made.
alter table account add column password_at timestamptz;

-- Null: of a session that was opened before sessions had an end.
alter table log_in add column ends_at timestamptz;

create table evidence_finding (
  id uuid primary key,
  control varchar(60) not null,
  at timestamptz not null,
  by_name varchar(60) not null,
  result varchar(16) not null check (result in ('MET', 'NOT_MET', 'NOT_MEASURED', 'BY_HAND')),
  figures varchar(1000) not null
);
create index evidence_finding_control on evidence_finding (control, at);
comment on table evidence_finding is 'platform: what was found of the controls of graded protection and of cryptography, look by look';
