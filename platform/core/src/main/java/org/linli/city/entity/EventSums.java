package org.linli.city.entity;

/**
 * How many grid events a community has, as counted anew.
 *
 * @param open that are under way
 * @param overdue of these, whose time is over
 * @param closed that came to their end
 * @param now of the running hour
 * @param before of the hour before
 */
public record EventSums(long open, long overdue, long closed, Hour now, Hour before) {

  /** What began and ended within an hour. */
  public record Hour(long opened, long closed) {}
}
