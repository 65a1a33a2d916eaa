package org.linli.processes.control;

import org.linli.access.boundary.Refusal;

/** The task is in somebody else's hands, or offered to others. */
public final class NotYourTask extends Refusal {

  private static final long serialVersionUID = 1L;

  NotYourTask() {
    super("process-task-of-others", 403);
  }
}
