package org.linli.processes.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An instance was at a step: a line of its history, and what waits and paths are computed from.
 *
 * @param by null for the platform itself
 * @param note null for none
 */
public record Visit(
    int ordinal, String node, How how, Instant enteredAt, Instant leftAt, UUID by, String note) {}
