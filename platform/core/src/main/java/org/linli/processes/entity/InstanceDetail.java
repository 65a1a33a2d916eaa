package org.linli.processes.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An instance as it stands.
 *
 * @param definition the version that it runs on
 * @param outcome null until it ended
 */
public record InstanceDetail(
    UUID id,
    UUID parent,
    String key,
    UUID definition,
    String businessKey,
    InstanceState state,
    String outcome,
    Map<String, Object> variables,
    List<Token> tokens,
    Instant startedAt,
    Instant endedAt) {}
