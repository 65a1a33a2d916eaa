package org.linli.computing.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A run as the log keeps it.
 *
 * @param code of the community
 * @param listed how long the asker's own list was
 * @param told groups that were told
 * @param withheld groups that were not
 * @param genuine whether the row is as it was written
 */
public record RunRow(
    UUID id,
    Instant at,
    String username,
    Party party,
    String organisation,
    DivisionCode code,
    String computation,
    Asset asset,
    Purpose purpose,
    Instant from,
    Instant until,
    int listed,
    int told,
    int withheld,
    Outcome outcome,
    String basis,
    String digest,
    boolean genuine) {}
