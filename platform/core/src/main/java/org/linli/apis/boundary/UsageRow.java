package org.linli.apis.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Calls of an interface by an application.
 *
 * @param application null for calls by people's own tokens, by consumers and by devices
 * @param applicationName null with it
 * @param api empty where the address was none, or the caller was not let so far
 * @param title as the interface is described; empty with it
 * @param ok how many were answered
 * @param refused how many were refused for another reason than their number
 * @param limited how many were too many
 * @param failed how many met a fault of ours
 * @param median milliseconds
 * @param p95 milliseconds
 * @param bytes of the answers
 * @param lastHour in which the last one came
 */
public record UsageRow(
    UUID application,
    String applicationName,
    String api,
    String title,
    long ok,
    long refused,
    long limited,
    long failed,
    double median,
    double p95,
    long bytes,
    Instant lastHour) {

  public long calls() {
    return ok + refused + limited + failed;
  }
}
