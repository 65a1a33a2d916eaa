package org.linli.catalogue.boundary;

import java.util.UUID;
import org.linli.organisations.boundary.ChargeRow;

/**
 * The organisation that answers for an asset 责任主体.
 *
 * @param post through which; null for the organisation as such
 */
public record Keeper(UUID unit, String name, String post) {

  static Keeper of(ChargeRow row) {
    return row == null ? null : new Keeper(row.unit(), row.unitName(), row.post().orElse(null));
  }

  /** As a line. */
  public String line() {
    return post == null ? name : name + " · " + post;
  }
}
