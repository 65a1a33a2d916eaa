package org.linli.processes.entity;

/**
 * One thing that differs between two versions.
 *
 * @param kind {@code ADDED}, {@code REMOVED} or {@code CHANGED}
 * @param part {@code STEP}, {@code WAY}, {@code VARIABLE}, {@code FIELD} or {@code FORM}
 * @param id of the step, way, variable or field
 * @param name as people call it
 * @param aspect what of it differs, as {@code limit}; null where all of it is new or gone
 * @param before null for nothing
 * @param after null for nothing
 */
public record ModelChange(
    Kind kind, Part part, String id, String name, String aspect, String before, String after) {

  /** How it differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What differs. */
  public enum Part {
    STEP,
    WAY,
    VARIABLE,
    FIELD,
    FORM
  }

  public static ModelChange added(Part part, String id, String name) {
    return new ModelChange(Kind.ADDED, part, id, name, null, null, null);
  }

  public static ModelChange removed(Part part, String id, String name) {
    return new ModelChange(Kind.REMOVED, part, id, name, null, null, null);
  }

  public static ModelChange changed(
      Part part, String id, String name, String aspect, String before, String after) {
    return new ModelChange(Kind.CHANGED, part, id, name, aspect, before, after);
  }
}
