package org.linli.processes.control;

import java.util.List;
import java.util.stream.Stream;

/** The roles that a task is offered to, as its row keeps them: each between blanks. */
final class Roles {

  private Roles() {}

  static String written(List<String> roles) {
    return roles.isEmpty() ? null : " " + String.join(" ", roles) + " ";
  }

  static List<String> read(String written) {
    return written == null ? List.of() : Stream.of(written.strip().split(" ")).toList();
  }
}
