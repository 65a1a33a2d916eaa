-- The application's role works on rows and owns nothing; logs are append only.
grant usage on schema public to ${appRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
revoke update, delete on asset_event, audit_entry, audit_seal, audit_sealing, evidence_finding, decision_entry, decision_delivery, decision_checkpoint, contract_signature, exchange_seal, exchange_sealing,
  export_imprint, unit_event from ${appRole};
revoke all on flyway_schema_history from ${appRole};
