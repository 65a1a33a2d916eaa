package org.linli.matters.entity;

import java.util.List;

/**
 * What stands around a matter: where it is, who has to do with it, what devices are there, and how
 * the like went before.
 *
 * @param spot its own, else that of its place or of what the place lies in; null for none
 * @param devices none for a reader without the permission to see devices
 * @param past the nearest first
 */
public record CaseContext(
    Location spot, List<CasePerson> people, List<CaseDevice> devices, List<PastMatter> past) {

  public CaseContext {
    people = List.copyOf(people);
    devices = List.copyOf(devices);
    past = List.copyOf(past);
  }
}
