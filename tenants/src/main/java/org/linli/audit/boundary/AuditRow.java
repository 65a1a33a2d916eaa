package org.linli.audit.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the audit log: who changed what, when, from where, in which tenant (null above the
 * community).
 */
public record AuditRow(
    UUID id,
    Instant at,
    String username,
    String action,
    String target,
    String tenant,
    String scope,
    String address) {}
