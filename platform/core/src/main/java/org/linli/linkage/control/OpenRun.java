package org.linli.linkage.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.linkage.entity.RunState;
import org.linli.packs.Text;

/** A run as its acting knows it, locked. */
record OpenRun(
    UUID id,
    String scenario,
    int setting,
    RunState state,
    UUID drill,
    boolean real,
    UUID device,
    UUID place,
    String rule,
    Text ruleName,
    String severity,
    Instant raisedAt,
    Instant clearedAt) {

  boolean isDrill() {
    return drill != null;
  }
}
