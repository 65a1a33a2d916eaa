package org.linli.local.sizing;

/**
 * What one of each costs. Where it was measured, and how, stands in docs/sizing.md; the upper ends
 * are what to expect with sparse devices, cold caches and a database of three copies over a
 * network.
 *
 * @param pointsPerCore values stored in a second by one processor of server and database together
 * @param mqttPerCore messages that a processor of the MQTT door takes in a second, with TLS
 * @param bytesPerMessage of readings, roll-ups and log on the disk, one copy
 * @param bytesPerCase with its steps, without photographs
 * @param kilobytesPerSession of a screen in the server's memory
 * @param sessionsPerCore that work at the same time
 */
public record Costs(
    Span pointsPerCore,
    Span mqttPerCore,
    Span bytesPerMessage,
    Span bytesPerCase,
    Span kilobytesPerSession,
    Span sessionsPerCore) {

  /** As measured on two processors, and three to four times worse. */
  public static final Costs MEASURED =
      new Costs(
          new Span(5_000, 22_000),
          new Span(5_000, 20_000),
          new Span(60, 650),
          new Span(4_000, 12_000),
          new Span(170, 1_000),
          new Span(60, 100));
}
