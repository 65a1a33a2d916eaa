-- The box 站内信: what a person is told stands there until it is read, for everybody who signs in, of every tier.

create table box_note (
  id uuid primary key,
  account_id uuid not null,
  code varchar(12),
  organisation_id varchar(64),
  word varchar(20) not null,
  reference varchar(200) not null,
  about uuid not null,
  laid_in varchar(64) not null,
  told_at timestamptz not null,
  read_at timestamptz
);
create index box_note_reader on box_note (account_id, told_at);
create index box_note_unread on box_note (account_id) where read_at is null;
create index box_note_about on box_note (about);
create index box_note_code on box_note (code, told_at);
create index box_note_organisation on box_note (organisation_id, told_at);
alter table box_note enable row level security;
alter table box_note force row level security;
create policy of_reader on box_note
  using (left(code, length(nullif(current_setting('app.scope', true), ''))) = nullif(current_setting('app.scope', true), '')
    or organisation_id = nullif(current_setting('app.party', true), ''));
-- Who tells somebody of another tier adds a row that it does not see: in its own name alone.
create policy lay on box_note for insert
  with check (laid_in = nullif(current_setting('app.scope', true), '')
    or laid_in = nullif(current_setting('app.party', true), ''));
comment on table box_note is 'party: what persons of every tier were told, by word and number without text, until it is old';
