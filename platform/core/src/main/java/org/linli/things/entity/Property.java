package org.linli.things.entity;

/**
 * A property of a kind.
 *
 * @param name in the standard's words
 * @param column under which its kind's rows have it
 */
public record Property(String name, String column, Type type) {

  static final Property NAME = new Property("name", "name", Type.TEXT);
  static final Property DESCRIPTION = new Property("description", "description", Type.TEXT);
  static final Property ENCODING = new Property("encodingType", "encoding", Type.TEXT);
  static final Property PROPERTIES = new Property("properties", "properties", Type.JSON);

  /** What can be done with it in an expression. */
  public enum Type {
    TEXT,
    NUMBER,
    TIME,
    TRUTH,
    /** An object, whose members are reached by a path. */
    JSON,
    /** What a path into an object led to: of which type shows when it is compared. */
    MEMBER,
    NOTHING
  }
}
