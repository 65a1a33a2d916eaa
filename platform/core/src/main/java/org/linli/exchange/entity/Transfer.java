package org.linli.exchange.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * One handing-out of data, as the log keeps it (000 §7.2 e 5): time, parties, data, volume, basis.
 *
 * @param consumerId null for a person of the organisation who tried it out
 * @param consumer its name, or the person's
 * @param organisation for whom it acts
 * @param tenant whose data they are
 * @param digest SHA-256 of what was sent, hexadecimal
 */
public record Transfer(
    UUID id,
    Instant at,
    Way way,
    UUID consumerId,
    String consumer,
    Party party,
    String organisation,
    String asset,
    String tenant,
    String code,
    Action action,
    Purpose purpose,
    String fields,
    long items,
    long bytes,
    Outcome outcome,
    String basis,
    String digest) {

  /** The same, handed to a registered consumer. */
  public Transfer to(UUID registered, String name) {
    return as(at, registered, name);
  }

  /** The same, written down then. */
  public Transfer writtenAt(Instant written) {
    return as(written, consumerId, consumer);
  }

  private Transfer as(Instant written, UUID registered, String name) {
    return new Transfer(
        id,
        written,
        way,
        registered,
        name,
        party,
        organisation,
        asset,
        tenant,
        code,
        action,
        purpose,
        fields,
        items,
        bytes,
        outcome,
        basis,
        digest);
  }

  /** Every part of it as a word, in the one order that the chain's algorithm names. */
  public List<String> words() {
    return List.of(
        id.toString(),
        at.toString(),
        way.name(),
        consumerId == null ? "" : consumerId.toString(),
        consumer,
        party.name(),
        organisation == null ? "" : organisation,
        asset,
        tenant,
        code,
        action.name(),
        purpose.name(),
        fields,
        Long.toString(items),
        Long.toString(bytes),
        outcome.name(),
        basis,
        digest);
  }
}
