package org.linli.upkeep.entity;

import org.linli.packs.Text;

/**
 * One thing to look at.
 *
 * @param unit of a number; null for other types
 */
public record CheckItem(String id, Type type, Text name, String unit) {

  /** How an item is answered. */
  public enum Type {
    /** In order, not in order, or not there. */
    STATE,
    NUMBER,
    TEXT
  }

  public CheckItem {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("not the id of an item: " + id);
    }
    if (type == null || name == null) {
      throw new IllegalArgumentException("item " + id + " needs type and name");
    }
    if ((type == Type.NUMBER) != (unit != null)) {
      throw new IllegalArgumentException("item " + id + ": a unit goes with a number");
    }
  }
}
