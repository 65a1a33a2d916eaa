package org.linli.matters.control;

import org.linli.access.boundary.Refusal;

/** Opinions that were asked for are not there yet; the step waits for them, or does without. */
public final class OpinionsOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  OpinionsOpen(int many) {
    super("matter-opinions", 409, many);
  }
}
