package org.linli.servers.entity;

import java.time.Instant;

/**
 * What a server says of itself.
 *
 * @param startedAt when its process began
 */
public record ServerBeat(
    String node,
    String machine,
    String roles,
    String build,
    String runtime,
    Instant startedAt,
    int sessions,
    int rounds,
    long heapUsed,
    long heapMost) {}
