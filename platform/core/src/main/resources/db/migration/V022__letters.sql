-- Letters 消息投递: what people are told outside of the screens, by short message, e-mail and WeChat, and how they want it.

create table letter (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  account_id uuid not null,
  channel varchar(10) not null check (channel in ('SMS', 'MAIL', 'WECHAT')),
  kind varchar(10) not null check (kind in ('ALARM', 'LEGAL', 'MATTER', 'TASK', 'NOTICE')),
  reference varchar(200) not null,
  about uuid not null,
  state varchar(10) not null check (state in ('WAITING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  attempts int not null,
  shown varchar(120),
  fault varchar(200),
  asked_at timestamptz not null,
  next_at timestamptz,
  sent_at timestamptz,
  receipt_at timestamptz,
  primary key (tenant_id, id)
);
create index letter_asked on letter (tenant_id, asked_at);
create index letter_state on letter (tenant_id, state, asked_at);
create index letter_account on letter (tenant_id, account_id, asked_at);
alter table letter enable row level security;
alter table letter force row level security;
create policy of_tenant on letter
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table letter is 'tenant: letters to persons by channel, from asked for to received or given up; kind and number alone, no text';

create table letter_due (
  letter_id uuid primary key,
  tenant_id varchar(32) not null references tenant (id),
  channel varchar(10) not null,
  urgent boolean not null,
  due_at timestamptz not null
);
create index letter_due_at on letter_due (channel, urgent, due_at);
comment on table letter_due is 'platform: which letter goes out when, and whose receipts are waited for, across tenants for one round, without content';

create table letter_address (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  channel varchar(10) not null check (channel in ('SMS', 'MAIL', 'WECHAT')),
  sealed varchar(1000) not null,
  shown varchar(120) not null,
  set_at timestamptz not null,
  primary key (tenant_id, account_id, channel)
);
alter table letter_address enable row level security;
alter table letter_address force row level security;
create policy of_tenant on letter_address
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table letter_address is 'tenant: where persons are reached by a channel, encrypted, and masked for the eye';

create table letter_wish (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  quiet_from int not null check (quiet_from between 0 and 1439),
  quiet_until int not null check (quiet_until between 0 and 1439),
  language varchar(10) not null,
  large_print boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, account_id)
);
alter table letter_wish enable row level security;
alter table letter_wish force row level security;
create policy of_tenant on letter_wish
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table letter_wish is 'tenant: quiet hours in minutes of the day, language and large print, as persons want them';

create table letter_choice (
  tenant_id varchar(32) not null references tenant (id),
  account_id uuid not null,
  kind varchar(10) not null check (kind in ('ALARM', 'LEGAL', 'MATTER', 'TASK', 'NOTICE')),
  channel varchar(10) not null check (channel in ('SMS', 'MAIL', 'WECHAT')),
  wanted boolean not null,
  primary key (tenant_id, account_id, kind, channel)
);
alter table letter_choice enable row level security;
alter table letter_choice force row level security;
create policy of_tenant on letter_choice
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table letter_choice is 'tenant: which kinds of letters persons want by which channel';

-- Notices 公告 for some: of which places and roles, who signed for them and what readers say.
alter table notice add column targeted boolean not null default false;
alter table notice add column sign_for boolean not null default false;
alter table notice add column reminded_at timestamptz;

create table notice_target (
  tenant_id varchar(32) not null references tenant (id),
  notice_id uuid not null,
  kind varchar(8) not null check (kind in ('PLACE', 'ROLE')),
  value varchar(40) not null,
  primary key (tenant_id, notice_id, kind, value)
);
alter table notice_target enable row level security;
alter table notice_target force row level security;
create policy of_tenant on notice_target
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table notice_target is 'tenant: for whom a notice is: who lives below a place, who holds a role; without a row for everybody';

create table notice_answer (
  tenant_id varchar(32) not null references tenant (id),
  notice_id uuid not null,
  account_id uuid not null,
  signed_at timestamptz,
  said varchar(1000),
  said_at timestamptz,
  primary key (tenant_id, notice_id, account_id)
);
alter table notice_answer enable row level security;
alter table notice_answer force row level security;
create policy of_tenant on notice_answer
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table notice_answer is 'tenant: who signed for a notice when, and what they said to it';
