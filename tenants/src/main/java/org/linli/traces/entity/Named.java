package org.linli.traces.entity;

import org.linli.traces.entity.Step.Kind;

/**
 * What a piece of work is called, told once it is done.
 *
 * @param tenant null where it is nobody's
 */
public record Named(Kind kind, String name, String tenant, boolean failed) {

  /** Work of nobody in particular that went well. */
  public static Named of(Kind kind, String name) {
    return new Named(kind, name, null, false);
  }
}
