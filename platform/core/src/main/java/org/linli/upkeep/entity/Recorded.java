package org.linli.upkeep.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record that was just made.
 *
 * @param caseId the matter that a fault opened, a case before faults opened matters; null for none
 * @param nextOn when it has to be done again; null where it is never due
 */
public record Recorded(UUID id, UUID caseId, LocalDate nextOn) {}
