package org.linli.usage.entity;

import org.linli.tenancy.entity.DivisionCode;

/**
 * What a community, or all communities of a division, used in a span.
 *
 * @param communities how many; 1 for a community
 * @param users accounts that may sign in
 * @param devices in the ledger now
 * @param cases opened in the span
 * @param messages of devices that were stored
 * @param calls of interfaces
 * @param exports files that were handed out
 * @param jobs that were ordered
 * @param storedBytes rows, estimated, and files, as they were last measured
 * @param units of cost of all that
 * @param soft how many communities are beyond a soft limit now
 * @param hard how many are beyond a hard one
 */
public record UseRow(
    DivisionCode code,
    String name,
    long communities,
    long users,
    long devices,
    long cases,
    long messages,
    long calls,
    long exports,
    long jobs,
    long storedBytes,
    double units,
    long soft,
    long hard) {

  /** All of another beside this, under this one's name. */
  public UseRow plus(UseRow other) {
    return new UseRow(
        code,
        name,
        communities + other.communities,
        users + other.users,
        devices + other.devices,
        cases + other.cases,
        messages + other.messages,
        calls + other.calls,
        exports + other.exports,
        jobs + other.jobs,
        storedBytes + other.storedBytes,
        units + other.units,
        soft + other.soft,
        hard + other.hard);
  }

  /** The same numbers as those of a division. */
  public UseRow of(DivisionCode division, String itsName) {
    return new UseRow(
        division,
        itsName,
        communities,
        users,
        devices,
        cases,
        messages,
        calls,
        exports,
        jobs,
        storedBytes,
        units,
        soft,
        hard);
  }
}
