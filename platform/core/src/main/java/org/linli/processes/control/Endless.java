package org.linli.processes.control;

import org.linli.access.boundary.Refusal;

/** The steps of a process lead round in a circle in which nobody has to do anything. */
public final class Endless extends Refusal {

  private static final long serialVersionUID = 1L;

  Endless(String key) {
    super("process-endless", 409, key);
  }
}
