package org.linli.processes.entity;

/** What a step that waits waits for. */
public sealed interface Trigger {

  /** A time. */
  record Timer(Due due) implements Trigger {}

  /** A message of that name, to the business key of the instance. */
  record Message(String name) implements Trigger {}
}
