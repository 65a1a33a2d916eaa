package org.linli.matters.entity;

import java.util.List;

/**
 * What somebody sees and fills in at one step.
 *
 * @param read null for all fields
 * @param required of those that are written
 * @param assign to whom it is given by itself; null where it stays on offer
 * @param joint whether others may be asked at it; null for what holds where nothing is said
 */
public record TaskForm(
    List<String> read, List<String> write, List<String> required, Assign assign, Joint joint) {

  public TaskForm {
    read = read == null ? null : List.copyOf(read);
    write = write == null ? List.of() : List.copyOf(write);
    required = required == null ? List.of() : List.copyOf(required);
  }

  /** One that stays on offer. */
  public TaskForm(List<String> read, List<String> write, List<String> required) {
    this(read, write, required, null, null);
  }

  /** Whether, and how many, others may be asked at it. */
  public Joint jointly() {
    return joint == null ? Joint.USUAL : joint;
  }

  public boolean shows(String field) {
    return read == null || read.contains(field) || write.contains(field);
  }
}
