package org.linli.rights.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;

/**
 * What a party may do with a kind of data at this moment, on which clause, and until when.
 *
 * @param until null when nothing ends it
 */
public record HeldRight(
    Asset asset,
    Action action,
    List<Purpose> purposes,
    Outcome outcome,
    Basis basis,
    Instant until) {}
