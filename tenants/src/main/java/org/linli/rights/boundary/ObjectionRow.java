package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.ObjectionState;
import org.linli.rights.entity.Party;

/** An objection to the answer of an application. */
public record ObjectionRow(
    UUID id,
    UUID request,
    Instant at,
    String raiser,
    Party party,
    String reason,
    Answerer handler,
    Instant dueAt,
    ObjectionState state,
    String answeredBy,
    Instant answeredAt,
    String answer) {}
