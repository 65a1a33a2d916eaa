package org.linli.matters.control;

import org.linli.access.boundary.Refusal;

/** No more are asked at once at this step; at some none are. */
public final class JointFull extends Refusal {

  private static final long serialVersionUID = 1L;

  JointFull(int most) {
    super("matter-joint", 409, most);
  }
}
