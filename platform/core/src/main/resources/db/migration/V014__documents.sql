-- Documents 文书: numbered, sealed, signed papers, the seals and keys behind them, and dossiers that hold them together.

create table document_counter (
  tenant_id varchar(32) not null references tenant (id),
  kind varchar(40) not null,
  year int not null,
  last bigint not null,
  primary key (tenant_id, kind, year)
);
alter table document_counter enable row level security;
alter table document_counter force row level security;
create policy of_tenant on document_counter
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_counter is 'tenant: the last number given to a kind of paper in a year';

create table document_variant (
  tenant_id varchar(32) not null references tenant (id),
  kind varchar(40) not null,
  version int not null,
  place_word varchar(12),
  closing varchar(1000),
  keep_years int,
  changed_at timestamptz not null,
  changed_by varchar(120) not null,
  primary key (tenant_id, kind, version)
);
alter table document_variant enable row level security;
alter table document_variant force row level security;
create policy of_tenant on document_variant
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_variant is 'tenant: what a community wants otherwise in a template, within what it leaves open; the highest version holds';

create table document_seal (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  name varchar(80) not null,
  organisation varchar(120) not null,
  picture bytea not null,
  sha256 varchar(64) not null,
  keepers varchar(1000) not null,
  state varchar(8) not null check (state in ('ACTIVE', 'STOPPED')),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  stopped_at timestamptz,
  stopped_by varchar(120),
  reason varchar(400),
  primary key (tenant_id, id)
);
alter table document_seal enable row level security;
alter table document_seal force row level security;
create policy of_tenant on document_seal
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_seal is 'tenant: pictures of seals, whose they are, and who may set them';

create table document_key (
  tenant_id varchar(32) not null references tenant (id),
  algorithm varchar(8) not null check (algorithm in ('ECDSA', 'SM2')),
  version int not null,
  certificate varchar(4000) not null,
  secret varchar(4000) not null,
  made_at timestamptz not null,
  primary key (tenant_id, algorithm, version)
);
alter table document_key enable row level security;
alter table document_key force row level security;
create policy of_tenant on document_key
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_key is 'tenant: the keys that sign papers, the secret half under the key ring';

create table document_paper (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  kind varchar(40) not null,
  template_version int not null,
  year int not null,
  serial bigint not null,
  number varchar(80) not null,
  code varchar(20) not null,
  organisation varchar(120) not null,
  title varchar(200) not null,
  matter varchar(120),
  content text not null,
  seal_id uuid,
  state varchar(8) not null check (state in ('VALID', 'VOID')),
  request_id uuid not null,
  issued_at timestamptz not null,
  issued_by varchar(120) not null,
  issuer_id uuid,
  keep_until date,
  sha256 varchar(64) not null,
  sm3 varchar(64) not null,
  void_at timestamptz,
  void_by varchar(120),
  void_reason varchar(400),
  primary key (tenant_id, id),
  unique (tenant_id, kind, year, serial),
  unique (tenant_id, request_id)
);
create index document_paper_issued on document_paper (tenant_id, issued_at);
create index document_paper_matter on document_paper (tenant_id, matter);
alter table document_paper enable row level security;
alter table document_paper force row level security;
create policy of_tenant on document_paper
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_paper is 'tenant: the register of issued papers';

create table document_file (
  tenant_id varchar(32) not null,
  paper_id uuid not null,
  form varchar(4) not null check (form in ('PDF', 'DOCX', 'P7S')),
  content bytea not null,
  primary key (tenant_id, paper_id, form),
  foreign key (tenant_id, paper_id) references document_paper (tenant_id, id)
);
alter table document_file enable row level security;
alter table document_file force row level security;
create policy of_tenant on document_file
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table document_file is 'tenant: issued papers as files, never changed';

create table document_mark (
  code varchar(20) primary key,
  kind varchar(40) not null,
  number varchar(80) not null,
  organisation varchar(120) not null,
  issued_on date not null,
  state varchar(8) not null check (state in ('VALID', 'VOID')),
  void_on date,
  sha256 varchar(64) not null,
  sm3 varchar(64) not null
);
comment on table document_mark is 'platform: what anybody is told of a paper by the code that stands on it, before any tenant is known; nothing about persons';

create table dossier (
  tenant_id varchar(32) not null references tenant (id),
  id uuid not null,
  number varchar(80) not null,
  title varchar(200) not null,
  matter varchar(120),
  state varchar(8) not null check (state in ('OPEN', 'SEALED')),
  made_at timestamptz not null,
  made_by varchar(120) not null,
  sealed_at timestamptz,
  sealed_by varchar(120),
  keep_until date,
  sha256 varchar(64),
  primary key (tenant_id, id),
  unique (tenant_id, number)
);
alter table dossier enable row level security;
alter table dossier force row level security;
create policy of_tenant on dossier
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table dossier is 'tenant: volumes of papers and attachments of one matter';

create table dossier_item (
  tenant_id varchar(32) not null,
  dossier_id uuid not null,
  position int not null,
  paper_id uuid,
  title varchar(200) not null,
  media_type varchar(80) not null,
  content bytea,
  sha256 varchar(64) not null,
  added_at timestamptz not null,
  added_by varchar(120) not null,
  primary key (tenant_id, dossier_id, position),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, paper_id) references document_paper (tenant_id, id)
);
alter table dossier_item enable row level security;
alter table dossier_item force row level security;
create policy of_tenant on dossier_item
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
comment on table dossier_item is 'tenant: what lies in a volume, in its order';
