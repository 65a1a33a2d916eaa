package org.linli.processes.entity;

import java.time.Instant;

/**
 * Where an instance stands: at one step, or at several at once.
 *
 * @param scope the token of the sub-process that it is in; null for the process itself
 * @param via the flow by which it came; null at a beginning
 */
public record Token(int id, String node, Integer scope, String via, Instant since) {}
