package org.linli.offsite.backlog;

import org.apache.pulsar.client.api.MessageIdAdv;

/**
 * Where something stands in a topic.
 *
 * @param entry -1 before the first of the ledger
 */
record Position(long ledger, long entry) implements Comparable<Position> {

  /**
   * @param said as the broker writes it, {@code 12:34}
   */
  static Position of(String said) {
    var parts = said.split(":");
    return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  static Position of(MessageIdAdv id) {
    return new Position(id.getLedgerId(), id.getEntryId());
  }

  @Override
  public int compareTo(Position other) {
    var ledgers = Long.compare(ledger, other.ledger);
    return ledgers == 0 ? Long.compare(entry, other.entry) : ledgers;
  }
}
