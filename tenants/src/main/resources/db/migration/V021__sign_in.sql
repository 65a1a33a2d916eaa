-- Second factors: the secret that an account shares with its owner's telephone (RFC 6238).

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
