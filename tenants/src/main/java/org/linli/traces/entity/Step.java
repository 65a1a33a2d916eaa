package org.linli.traces.entity;

import java.time.Instant;

/**
 * A piece of work within a trace, as a collector of traces shows it.
 *
 * @param name what kind of work; never whose, and no id of a person
 * @param tenant the community whose work it was; null where it was nobody's
 */
public record Step(
    TraceParent trace,
    Kind kind,
    String name,
    String tenant,
    Instant began,
    Instant ended,
    boolean failed) {

  /** Who asked for it. */
  public enum Kind {
    /** Somebody outside, who waits for the answer. */
    ASKED,
    /** A message of the broker. */
    MESSAGE,
    /** The step before. */
    WITHIN
  }
}
