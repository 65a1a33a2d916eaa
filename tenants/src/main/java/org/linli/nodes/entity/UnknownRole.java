package org.linli.nodes.entity;

import java.util.Arrays;

/** A configuration names a role that there is not: the server does not start half of its work. */
public final class UnknownRole extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnknownRole(String word) {
    super(
        "linli.roles: no such role: "
            + word
            + "; there are "
            + String.join(", ", Arrays.stream(Role.values()).map(Role::word).toList()));
  }
}
