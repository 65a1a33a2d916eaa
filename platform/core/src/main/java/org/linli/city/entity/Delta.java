package org.linli.city.entity;

/** What a transaction changes in the figures of its community; the sign tells the direction. */
public record Delta(
    long devices,
    long alarmsOpen,
    long alarmsCritical,
    long alarmsTotal,
    long casesOpen,
    long casesOverdue,
    long casesClosed,
    long points,
    long rooms,
    long residents) {

  public static final Delta NONE = new Delta(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public static Delta devices(long count) {
    return new Delta(count, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  public static Delta alarmRaised(boolean critical) {
    return new Delta(0, 1, critical ? 1 : 0, 1, 0, 0, 0, 0, 0, 0);
  }

  public static Delta alarmCleared(boolean critical) {
    return new Delta(0, -1, critical ? -1 : 0, 0, 0, 0, 0, 0, 0, 0);
  }

  public static Delta caseOpened() {
    return new Delta(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
  }

  public static Delta casesOverdue(long count) {
    return new Delta(0, 0, 0, 0, 0, count, 0, 0, 0, 0);
  }

  public static Delta caseClosed() {
    return new Delta(0, 0, 0, 0, -1, 0, 1, 0, 0, 0);
  }

  public static Delta points(long count) {
    return new Delta(0, 0, 0, 0, 0, 0, 0, count, 0, 0);
  }

  public static Delta rooms(long count) {
    return new Delta(0, 0, 0, 0, 0, 0, 0, 0, count, 0);
  }

  public static Delta residents(long count) {
    return new Delta(0, 0, 0, 0, 0, 0, 0, 0, 0, count);
  }

  /** Whether alarms or cases began or ended. */
  public boolean movesTheTrend() {
    return alarmsOpen != 0 || alarmsTotal != 0 || casesOpen != 0 || casesClosed != 0;
  }

  public Delta plus(Delta other) {
    return new Delta(
        devices + other.devices,
        alarmsOpen + other.alarmsOpen,
        alarmsCritical + other.alarmsCritical,
        alarmsTotal + other.alarmsTotal,
        casesOpen + other.casesOpen,
        casesOverdue + other.casesOverdue,
        casesClosed + other.casesClosed,
        points + other.points,
        rooms + other.rooms,
        residents + other.residents);
  }
}
