-- Requests that were done, so that the same one sent again is not done again.

create table request_mark (
  account_id uuid not null,
  request_key varchar(128) not null,
  -- Which of the request's changes, from 0.
  change integer not null check (change >= 0),
  -- SHA-256 over what was asked.
  digest varchar(64) not null,
  -- What came of it, encrypted; null where it cannot be told again.
  outcome text,
  done_at timestamptz not null,
  primary key (account_id, request_key, change)
);
create index request_mark_done on request_mark (done_at);
comment on table request_mark is 'platform: which requests of an account were done within a day, with their encrypted outcome';
