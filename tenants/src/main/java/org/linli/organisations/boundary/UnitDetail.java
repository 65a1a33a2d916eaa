package org.linli.organisations.boundary;

import java.util.List;

/**
 * An organisation with who belongs to it and what happened to it.
 *
 * @param path what it is a part of, from the root
 * @param members those that the caller administers
 * @param history the newest first
 * @param charges what it answers for, and then what it did
 */
public record UnitDetail(
    UnitRow row,
    List<String> path,
    List<MemberRow> members,
    List<UnitEvent> history,
    List<ChargeRow> charges) {

  public UnitDetail {
    path = List.copyOf(path);
    members = List.copyOf(members);
    history = List.copyOf(history);
    charges = List.copyOf(charges);
  }
}
