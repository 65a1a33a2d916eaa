package org.linli.rights.entity;

import java.util.List;

/** A decision with all that it looked at, step by step. */
public record Traced(Question question, Decision decision, List<TraceStep> steps) {

  public Traced {
    steps = List.copyOf(steps);
  }
}
