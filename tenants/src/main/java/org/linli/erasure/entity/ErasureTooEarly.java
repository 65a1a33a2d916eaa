package org.linli.erasure.entity;

import java.time.Instant;
import org.linli.access.boundary.Refusal;

/** The term of a kind of rows that the community has is not over. */
public final class ErasureTooEarly extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind, as it is read
   * @param until when its term is over
   */
  public ErasureTooEarly(String what, Instant until) {
    super("erasure-too-early", 409, what, until.toString());
  }
}
