package org.linli.local.sizing;

/**
 * What a city asks of its platform.
 *
 * @param devices of each community
 * @param secondsBetween two messages of a device, on the average
 * @param metrics values in a message
 * @param sessions screens that are open at the same time, of each community: staff and residents
 * @param casesPerDay of each community
 * @param days for which readings are kept
 */
public record City(
    int communities,
    int devices,
    int secondsBetween,
    int metrics,
    double sessions,
    double casesPerDay,
    int days) {

  private static final int DEVICES = 300;
  private static final int SECONDS = 300;
  private static final int METRICS = 2;
  private static final double SESSIONS = 2;
  private static final double CASES = 8;
  private static final int DAYS = 365;

  /**
   * @throws IllegalArgumentException a number that no city has
   */
  public City {
    if (communities < 1 || communities > 1_000_000 || devices < 0 || secondsBetween < 1) {
      throw new IllegalArgumentException(communities + " / " + devices + " / " + secondsBetween);
    }
    if (metrics < 1 || sessions < 0 || casesPerDay < 0 || days < 0) {
      throw new IllegalArgumentException(
          metrics + " / " + sessions + " / " + casesPerDay + " / " + days);
    }
  }

  /** So many communities with what is usual in each. */
  public static City of(int communities) {
    return of(communities, DEVICES, SECONDS);
  }

  public static City of(int communities, int devices, int secondsBetween) {
    return new City(communities, devices, secondsBetween, METRICS, SESSIONS, CASES, DAYS);
  }

  long allDevices() {
    return (long) communities * devices;
  }

  double messagesPerSecond() {
    return (double) allDevices() / secondsBetween;
  }

  double messagesPerDay() {
    return messagesPerSecond() * 86_400;
  }
}
