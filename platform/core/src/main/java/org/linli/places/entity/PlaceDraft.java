package org.linli.places.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A place to be added.
 *
 * @param code unique within the community, for example {@code B-03-2-1502}
 */
public record PlaceDraft(
    PlaceKind kind,
    UUID parent,
    UUID grid,
    String code,
    String name,
    Integer floor,
    boolean oldCompound,
    Double longitude,
    Double latitude)
    implements Audited {

  public PlaceDraft(PlaceKind kind, UUID parent, UUID grid, String code, String name) {
    this(kind, parent, grid, code, name, null, false, null, null);
  }

  @Override
  public String auditName() {
    return kind + " " + code;
  }
}
