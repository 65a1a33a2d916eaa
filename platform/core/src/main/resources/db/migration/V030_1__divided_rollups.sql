-- What happened in a community stays under the code of its day when divisions change (V030); the community goes on reading it, and
-- what comes in late of an hour, day or month that is over is still written there.

create policy own_past on exchange_transfer for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on component_call for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on computation_run for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on security_event for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on security_paper for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
-- Steps and papers hold their entry, which goes along and is erased with the community: they go with it, whatever their code.
create policy own_past_erased on security_event for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_erased on security_paper for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on figures_hour
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on device_month
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on analysis_month
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on matter_rate
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on quality_day
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on retention_night
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);

-- What goes along is found by its code: a look at all rows would stand in the way of every writer of the city.
create index exchange_file_part_code on exchange_file_part (code);
create index retention_hold_placed on retention_hold (placed_scope);
create index abuse_finding_code on abuse_finding (code);
create index abuse_evidence_code on abuse_evidence (code);
create index abuse_event_code on abuse_event (code);
