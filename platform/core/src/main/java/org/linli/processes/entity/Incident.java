package org.linli.processes.entity;

import java.time.Instant;
import java.util.UUID;

/** A step failed as often as it may: somebody has to look, and then has it tried again. */
public record Incident(
    UUID id, UUID instance, String node, int attempts, String fault, Instant openedAt) {}
