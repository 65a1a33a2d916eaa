package org.linli.processes.control;

import org.linli.access.boundary.Refusal;

/** The process does not declare it, or not as something that holds such a value. */
final class WrongVariable extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongVariable(String name) {
    super("process-variable", 400, name);
  }
}
