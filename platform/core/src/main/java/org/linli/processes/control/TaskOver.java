package org.linli.processes.control;

import org.linli.access.boundary.Refusal;

/** The task is done, or its process went on without it; nothing changes. */
public final class TaskOver extends Refusal {

  private static final long serialVersionUID = 1L;

  TaskOver() {
    super("process-task-over", 409);
  }
}
