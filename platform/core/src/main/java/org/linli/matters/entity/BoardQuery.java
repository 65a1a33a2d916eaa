package org.linli.matters.entity;

import java.util.UUID;

/**
 * Which open steps of the board are asked for; what is null narrows nothing.
 *
 * @param roles as the key of a line tells them; empty for steps of applicants
 */
public record BoardQuery(String kind, String roles, UUID grid, UUID person, Lamp lamp) {

  public static BoardQuery all() {
    return new BoardQuery(null, null, null, null, null);
  }
}
