-- What happened in a community stays under the code of its day when divisions change (V026); the community goes on reading it, and
-- what comes in late of a month or day that is over is still added to it.

create policy own_past on exchange_transfer for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on component_call for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on computation_run for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on device_month for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on device_month for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on device_month for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on analysis_month for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on analysis_month for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on analysis_month for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on matter_rate for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on matter_rate for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on matter_rate for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on quality_day for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on quality_day for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on quality_day for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past on retention_night for select
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_counted on retention_night for update
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
create policy own_past_gone on retention_night for delete
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and length(current_setting('app.scope', true)) = 12);
