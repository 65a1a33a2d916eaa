package org.linli.matters.control;

import org.linli.access.boundary.Refusal;

/** The person may not do what would be put into those hands, or is away. */
public final class PersonNotAble extends Refusal {

  private static final long serialVersionUID = 1L;

  PersonNotAble(String name) {
    super("matter-person", 409, name);
  }
}
