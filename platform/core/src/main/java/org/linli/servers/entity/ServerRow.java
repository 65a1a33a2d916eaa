package org.linli.servers.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * A server in the register.
 *
 * @param node machine and process, as logs name it ({@code ext_node})
 * @param machine the name that stays when the process is another
 * @param roles what it does, by commas: {@code ui,api,feeds,jobs}
 * @param build which build of the platform it runs
 * @param runtime its Java
 * @param beatAt when it was heard last
 * @param sessions of screens that it carries
 * @param rounds what it does by the clock
 * @param heapUsed bytes of memory in use
 * @param heapMost bytes of memory that it may use
 * @param leftAt when it ended or was taken out; null for not
 * @param leftBy who took it out; null when it ended by itself
 * @param followedBy the process that took its place; null for none
 */
public record ServerRow(
    String node,
    String machine,
    String roles,
    String build,
    String runtime,
    Instant startedAt,
    Instant beatAt,
    int sessions,
    int rounds,
    long heapUsed,
    long heapMost,
    Instant leftAt,
    String leftBy,
    String followedBy) {

  /** After so long without a beat a server is late: four beats were missed. */
  public static final Duration LATE_AFTER = Duration.ofMinutes(2);

  /** How it stands at that moment. */
  public ServerState state(Instant now) {
    if (leftAt != null || followedBy != null) {
      return ServerState.GONE;
    }
    return silence(now).compareTo(LATE_AFTER) >= 0 ? ServerState.LATE : ServerState.UP;
  }

  /** For how long it was not heard; never negative, whatever the clocks of servers say. */
  public Duration silence(Instant now) {
    return now.isBefore(beatAt) ? Duration.ZERO : Duration.between(beatAt, now);
  }
}
