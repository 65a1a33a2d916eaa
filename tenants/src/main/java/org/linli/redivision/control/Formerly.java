package org.linli.redivision.control;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.entity.CommunityMove;

/** The codes that a community had, as they stand at the community itself. */
final class Formerly {

  /** As many as the column holds; the oldest fall out. */
  private static final int MOST = 30;

  private Formerly() {}

  /** With the one that it leaves, and without the one that it takes again. */
  static String after(Handle handle, CommunityMove move) {
    var standing =
        handle
            .createQuery("select former_codes from tenant where id = :tenant")
            .bind("tenant", move.tenant())
            .mapTo(String.class)
            .one();
    var codes = new ArrayList<>(standing.isEmpty() ? List.of() : List.of(standing.split(",")));
    codes.removeIf(code -> code.equals(move.to().value()) || code.equals(move.from().value()));
    codes.add(move.from().value());
    return String.join(",", codes.subList(Math.max(0, codes.size() - MOST), codes.size()));
  }
}
