package org.linli.linkage.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * A run to be written.
 *
 * @param stormKey what makes alarms one and the same: the place of the scenario's storm, or the
 *     device
 */
record NewRun(
    UUID id,
    String scenario,
    int setting,
    UUID drill,
    boolean real,
    UUID device,
    UUID place,
    UUID stormKey,
    String rule,
    Text ruleName,
    String severity,
    int targetSeconds,
    Instant raisedAt,
    Instant begunAt) {}
