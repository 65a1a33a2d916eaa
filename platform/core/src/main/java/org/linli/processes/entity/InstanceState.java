package org.linli.processes.entity;

/** Where an instance is in its life. */
public enum InstanceState {
  RUNNING,
  /** It came to an end of its own, with an outcome. */
  ENDED,
  /** Somebody ended it, with a reason. */
  CANCELLED
}
