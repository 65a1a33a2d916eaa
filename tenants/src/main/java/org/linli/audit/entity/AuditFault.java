package org.linli.audit.entity;

import java.time.Instant;

/**
 * A span of the audit log that is not as it was sealed.
 *
 * @param seal its number
 * @param sealed how many entries it had; -1 where that is not the matter
 * @param found how many it has
 */
public record AuditFault(
    Tampering kind, long seal, Instant from, Instant until, long sealed, long found) {}
