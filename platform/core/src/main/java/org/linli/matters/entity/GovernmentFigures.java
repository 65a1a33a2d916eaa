package org.linli.matters.entity;

import java.util.List;

/**
 * How the government affairs of a community go in some days (003 tables 1-42 and 1-43): no person,
 * no number. Rates are in per cent with one decimal, and null where nothing was counted.
 *
 * @param powers how many the city's list has
 * @param handedDown of them, how many the community receives
 * @param handedDownRate 审批事项下沉率
 * @param items each item of which applications ended
 * @param meanDays 平均办理耗时 of all of them, in days of the calendar
 * @param gain 效率提升 of all of them against the time of the law
 * @param events how many events of the grid came up
 * @param solvedInADay of them, how many were closed within 24 hours
 * @param solvedRate 一天内解决率
 * @param accidents how many of them were sudden 突发事件
 * @param accidentsBefore how many there were in as many days before
 * @param accidentChange 事故发生率变化: below 0 for fewer
 * @param appraised how many people said how satisfied they are, in the months of these days
 * @param satisfactionRate 满意率
 */
public record GovernmentFigures(
    long powers,
    long handedDown,
    Double handedDownRate,
    List<ItemTime> items,
    Double meanDays,
    Double gain,
    long events,
    long solvedInADay,
    Double solvedRate,
    long accidents,
    long accidentsBefore,
    Double accidentChange,
    long appraised,
    Double satisfactionRate) {

  public GovernmentFigures {
    items = List.copyOf(items);
  }

  /** With the rates of its counts. */
  public static GovernmentFigures of(
      long powers, long handedDown, List<ItemTime> items, EventCount events, Appraised appraised) {
    var ended = items.stream().mapToLong(ItemTime::ended).sum();
    return new GovernmentFigures(
        powers,
        handedDown,
        rate(handedDown, powers),
        items,
        ended == 0 ? null : Math.round(sum(items, false) / ended * 100) / 100d,
        ended == 0 ? null : Math.round(sum(items, true) / ended * 10) / 10d,
        events.all(),
        events.inADay(),
        rate(events.inADay(), events.all()),
        events.sudden(),
        events.suddenBefore(),
        rate(events.sudden() - events.suddenBefore(), events.suddenBefore()),
        appraised.people(),
        rate(appraised.satisfied(), appraised.people()));
  }

  private static double sum(List<ItemTime> items, boolean gain) {
    return items.stream()
        .mapToDouble(one -> one.ended() * (gain ? one.gain() : one.meanDays()))
        .sum();
  }

  private static Double rate(long part, long whole) {
    return whole == 0 ? null : Math.round(part * 1_000.0 / whole) / 10.0;
  }
}
