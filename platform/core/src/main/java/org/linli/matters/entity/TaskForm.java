package org.linli.matters.entity;

import java.util.List;

/**
 * What somebody sees and fills in at one step.
 *
 * @param read null for all fields
 * @param required of those that are written
 */
public record TaskForm(List<String> read, List<String> write, List<String> required) {

  public TaskForm {
    read = read == null ? null : List.copyOf(read);
    write = write == null ? List.of() : List.copyOf(write);
    required = required == null ? List.of() : List.copyOf(required);
  }

  public boolean shows(String field) {
    return read == null || read.contains(field) || write.contains(field);
  }
}
