package org.linli.assurance.entity;

import java.util.UUID;

/**
 * Which entries are wanted; null for all.
 *
 * @param shortOnly those alone that do not reach a bar
 */
public record RecordQuery(String kind, RecordState state, UUID parent, boolean shortOnly) {
  public static final RecordQuery ALL = new RecordQuery(null, null, null, false);
}
