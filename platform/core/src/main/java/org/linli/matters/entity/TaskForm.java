package org.linli.matters.entity;

import java.util.List;

/**
 * What somebody sees and fills in at one step.
 *
 * @param read null for all fields
 * @param required of those that are written
 * @param assign to whom it is given by itself; null where it stays on offer
 */
public record TaskForm(
    List<String> read, List<String> write, List<String> required, Assign assign) {

  public TaskForm {
    read = read == null ? null : List.copyOf(read);
    write = write == null ? List.of() : List.copyOf(write);
    required = required == null ? List.of() : List.copyOf(required);
  }

  /** One that stays on offer. */
  public TaskForm(List<String> read, List<String> write, List<String> required) {
    this(read, write, required, null);
  }

  public boolean shows(String field) {
    return read == null || read.contains(field) || write.contains(field);
  }
}
