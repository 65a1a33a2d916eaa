package org.linli.streams.entity;

import java.time.Instant;
import java.util.List;

/**
 * A community for whose devices a stream may speak.
 *
 * @param tenant its id
 * @param models kinds of devices; empty for all
 * @param endedAt null while it may
 */
public record AdmittedCommunity(
    String tenant,
    String name,
    List<String> models,
    Instant admittedAt,
    String admittedBy,
    Instant endedAt,
    String endedBy) {

  public AdmittedCommunity {
    models = List.copyOf(models);
  }
}
