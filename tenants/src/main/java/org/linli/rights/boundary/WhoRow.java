package org.linli.rights.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * What one party may do with one asset or field of a community, and why.
 *
 * @param organisation the enterprise whose contract speaks; null where the party alone matters
 * @param field null for the asset as a whole
 * @param purposes those that are answered alike
 * @param until when it ends by itself; null when nothing ends it
 */
public record WhoRow(
    Party party,
    String organisation,
    Asset asset,
    String field,
    Action action,
    List<Purpose> purposes,
    Outcome outcome,
    boolean flagged,
    Basis basis,
    Instant until) {}
