package org.linli.processes.control;

import org.linli.access.boundary.Refusal;

/** The instance has ended; nothing changes. */
public final class InstanceOver extends Refusal {

  private static final long serialVersionUID = 1L;

  InstanceOver() {
    super("process-over", 409);
  }
}
