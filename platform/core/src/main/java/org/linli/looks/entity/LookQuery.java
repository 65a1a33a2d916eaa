package org.linli.looks.entity;

import java.time.Instant;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Which looks are wanted; null for all. */
public record LookQuery(
    Instant from, Instant until, Party party, Asset asset, Purpose purpose, Outcome outcome) {

  public static final LookQuery ALL = new LookQuery(null, null, null, null, null, null);
}
