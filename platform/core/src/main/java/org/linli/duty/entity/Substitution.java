package org.linli.duty.entity;

import java.util.UUID;

/**
 * Who stands in.
 *
 * @param account null to give the shift back to whose it was
 */
public record Substitution(UUID account, String reason) {}
