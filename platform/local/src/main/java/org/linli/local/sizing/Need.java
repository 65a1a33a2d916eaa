package org.linli.local.sizing;

/**
 * What a city needs.
 *
 * @param feedCores processors for storing readings, servers and database together
 * @param screenCores processors for screens and calls
 * @param doors MQTT doors of two processors
 * @param servers of two processors and two gigabytes of heap for screens
 * @param sessionGigabytes memory of sessions, all servers together
 * @param diskGigabytes of the database, its copies and a third of reserve included
 * @param brokerGigabytes of the broker for a day's outage of the database, three copies
 * @param first what breaks first when the city grows: {@code SESSIONS}, {@code FEEDS}, {@code DISK}
 */
public record Need(
    Span feedCores,
    Span screenCores,
    Span doors,
    Span servers,
    Span sessionGigabytes,
    Span diskGigabytes,
    Span brokerGigabytes,
    First first) {

  /** What is short first. */
  public enum First {
    /** Two servers do everything, and do it for more. */
    NOTHING,
    /** Memory and processors of the servers of screens. */
    SESSIONS,
    /** How many values the database takes in a second. */
    FEEDS,
    /** What is kept. */
    DISK
  }

  private static final double PEAK = 3;
  private static final double COPIES = 3;
  private static final double RESERVE = 1.3;
  private static final double GIGABYTE = 1e9;
  private static final double LINES_OF_A_DOOR = 35_000;
  private static final double CORES_OF_A_SERVER = 2;
  private static final double HEAP_FOR_SESSIONS_GIGABYTES = 1;
  private static final double BYTES_IN_THE_BROKER = 300;
  private static final double CORES_OF_TWO_SERVERS = 4;
  private static final double GIGABYTES_OF_ONE_NODE = 2_000;

  /** Of a city, at such costs; nodes are never fewer than two, so that one may fail. */
  public static Need of(City city, Costs costs) {
    var peak = city.messagesPerSecond() * PEAK;
    var feedCores = Span.needed(peak * city.metrics(), costs.pointsPerCore());
    var sessions = city.communities() * city.sessions();
    var screenCores = Span.needed(sessions, costs.sessionsPerCore());
    var memory = costs.kilobytesPerSession().times(sessions * 1_000 / GIGABYTE);
    var lines = city.allDevices() / LINES_OF_A_DOOR;
    var doors = Span.needed(peak, costs.mqttPerCore()).times(1 / CORES_OF_A_SERVER).atLeast(lines);
    var servers =
        new Span(
            Math.max(
                screenCores.low() / CORES_OF_A_SERVER, memory.low() / HEAP_FOR_SESSIONS_GIGABYTES),
            Math.max(
                screenCores.high() / CORES_OF_A_SERVER,
                memory.high() / HEAP_FOR_SESSIONS_GIGABYTES));
    var disk =
        costs
            .bytesPerMessage()
            .times(city.messagesPerDay() * city.days())
            .plus(costs.bytesPerCase().times(city.casesPerDay() * city.communities() * 365))
            .times(COPIES * RESERVE / GIGABYTE);
    var broker = city.messagesPerDay() * BYTES_IN_THE_BROKER * COPIES / GIGABYTE;
    return new Need(
        feedCores,
        screenCores,
        doors.up().atLeast(2),
        servers.up().atLeast(2),
        memory,
        disk,
        new Span(broker / 3, broker),
        first(feedCores, screenCores, disk));
  }

  private static First first(Span feedCores, Span screenCores, Span disk) {
    var carried = feedCores.plus(screenCores).high() <= CORES_OF_TWO_SERVERS;
    if (carried && disk.low() <= GIGABYTES_OF_ONE_NODE) {
      return First.NOTHING;
    }
    if (carried || disk.low() > GIGABYTES_OF_ONE_NODE * COPIES) {
      return First.DISK;
    }
    return feedCores.high() > screenCores.high() ? First.FEEDS : First.SESSIONS;
  }
}
