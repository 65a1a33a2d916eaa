package org.linli.provision.boundary;

import org.linli.access.boundary.Refusal;

/** A device of the kind lies idle, and nobody said why it will not do (000 §9.1). */
public final class ReuseFirst extends Refusal {

  private static final long serialVersionUID = 1L;

  public ReuseFirst(String code) {
    super("reuse-first", 409, code);
  }
}
