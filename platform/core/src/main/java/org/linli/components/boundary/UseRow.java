package org.linli.components.boundary;

import java.time.Instant;
import org.linli.rights.entity.Party;

/** Who uses a component: calls of 30 days by community, scenario and party. */
public record UseRow(
    String tenant,
    String community,
    String scenario,
    Party party,
    String number,
    long calls,
    long failed,
    long refused,
    int medianMs,
    Instant lastAt) {}
