package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.Way;

/** Which transfers; a null part asks for any. */
public record TransferQuery(
    UUID consumer, String asset, Way way, String tenant, Instant from, Instant until) {

  public static final TransferQuery ALL = new TransferQuery(null, null, null, null, null, null);

  public static TransferQuery of(UUID consumer) {
    return new TransferQuery(consumer, null, null, null, null, null);
  }
}
