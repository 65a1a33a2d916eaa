package org.linli.health.entity;

import java.util.List;

/**
 * What the database is busy with.
 *
 * @param counted whether it keeps statistics of statements (pg_stat_statements)
 * @param dearest by all their time together; empty where nothing is counted
 * @param running for longer than a second now
 */
public record Statements(
    boolean counted, List<SlowStatement> dearest, List<SlowStatement> running) {

  public Statements {
    dearest = List.copyOf(dearest);
    running = List.copyOf(running);
  }
}
