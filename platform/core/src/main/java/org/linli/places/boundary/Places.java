package org.linli.places.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceRow;

/** The community's places: grids, compounds, buildings, units, rooms and public points. */
@Facade
public class Places {

  @Inject
  public Places(Jdbi jdbi, Scopes scopes) {}

  /** For the container's proxy alone. */
  protected Places() {
    this(null, null);
  }

  /** Every place of the community, parents before children. */
  @Permit("places:read")
  public List<PlaceRow> tree() {
    throw new UnsupportedOperationException();
  }

  /** What lies in a place; null for the uppermost. */
  @Permit("places:read")
  public List<PlaceRow> children(UUID parent) {
    throw new UnsupportedOperationException();
  }

  @Permit("places:read")
  public List<PlaceRow> grids() {
    throw new UnsupportedOperationException();
  }

  @Permit("places:read")
  public PlaceRow get(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Permit("places:write")
  @Mutates("place.added")
  public UUID add(PlaceDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Permit("places:write")
  @Mutates("place.renamed")
  public void rename(UUID id, String name) {
    throw new UnsupportedOperationException();
  }

  @Permit("places:write")
  @Mutates("place.removed")
  public void remove(UUID id) {
    throw new UnsupportedOperationException();
  }
}
