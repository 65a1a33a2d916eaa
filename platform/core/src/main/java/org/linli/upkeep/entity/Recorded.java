package org.linli.upkeep.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record that was just made.
 *
 * @param caseId the case that a fault opened; null for none
 * @param nextOn when it has to be done again; null where it is never due
 */
public record Recorded(UUID id, UUID caseId, LocalDate nextOn) {}
