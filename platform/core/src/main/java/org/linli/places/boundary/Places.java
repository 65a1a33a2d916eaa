package org.linli.places.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.persistence.Sql;
import org.linli.places.control.GridMissing;
import org.linli.places.control.PlaceCodeTaken;
import org.linli.places.control.PlaceInUse;
import org.linli.places.control.PlaceLists;
import org.linli.places.control.PlaceMisplaced;
import org.linli.places.control.PlacePosition;
import org.linli.places.control.PlaceWording;
import org.linli.places.entity.Place;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.tenancy.entity.TenantId;

/** The community's places: grids, compounds, buildings, units, rooms and public points. */
@Facade
public class Places {

  private final PlaceLists lists;
  private final Scopes scopes;
  private final FiguresFeed figures;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  @Inject
  public Places(PlaceLists lists, Scopes scopes, FiguresFeed figures) {
    this(lists, scopes, null, figures);
  }

  public Places(PlaceLists lists, Scopes scopes, EntityManager entities, FiguresFeed figures) {
    this.lists = lists;
    this.scopes = scopes;
    this.entities = entities;
    this.figures = figures;
  }

  /** For the container's proxy alone. */
  protected Places() {
    this(null, null, null, null);
  }

  /** Every place of the community, parents before children. */
  @Permit("places:read")
  public List<PlaceRow> tree() {
    return lists.all(tenant());
  }

  /** What lies in a place; null for the uppermost. */
  @Permit("places:read")
  public List<PlaceRow> children(UUID parent) {
    if (parent != null) {
      get(parent);
    }
    return lists.children(tenant(), parent);
  }

  @Permit("places:read")
  public List<PlaceRow> grids() {
    return lists.ofKind(tenant(), PlaceKind.GRID);
  }

  @Permit("places:read")
  public List<PlaceRow> buildings() {
    return lists.ofKind(tenant(), PlaceKind.BUILDING);
  }

  @Permit("places:read")
  public PlaceRow get(UUID id) {
    return lists.one(tenant(), id).orElseThrow(() -> new NotFound("place"));
  }

  /** Adds a place where its kind may lie; a unit or room gets the grid of its building. */
  @Permit("places:write")
  @Mutates("place.added")
  public UUID add(PlaceDraft draft) {
    PlaceWording.check(draft);
    var parent = draft.parent() == null ? null : get(draft.parent());
    PlacePosition.check(draft.kind(), parent == null ? null : parent.kind());
    if (lists.codeStands(tenant(), draft.code())) {
      throw new PlaceCodeTaken(draft.code());
    }
    var place = new Place(Sql.newId(), draft, gridOf(draft, parent));
    entities.persist(place);
    entities.flush();
    if (draft.kind() == PlaceKind.ROOM) {
      figures.add(tenant(), Delta.rooms(1));
    }
    return place.id();
  }

  @Permit("places:write")
  @Mutates("place.renamed")
  public void rename(UUID id, String name) {
    PlaceWording.checkName(name);
    find(id).rename(name.strip());
    entities.flush();
  }

  /** Removes a place on which nothing stands and where nothing happened. */
  @Permit("places:write")
  @Mutates("place.removed")
  public void remove(UUID id) {
    var place = find(id);
    lists
        .user(tenant(), id)
        .ifPresent(
            by -> {
              throw new PlaceInUse(by);
            });
    entities.remove(place);
    entities.flush();
    if (place.kind() == PlaceKind.ROOM) {
      figures.add(tenant(), Delta.rooms(-1));
    }
  }

  private UUID gridOf(PlaceDraft draft, PlaceRow parent) {
    if (!PlacePosition.namesItsGrid(draft.kind())) {
      return parent == null ? null : parent.grid();
    }
    if (draft.grid() == null) {
      if (draft.kind() == PlaceKind.BUILDING) {
        throw new GridMissing(draft.code());
      }
      return null;
    }
    var grid = get(draft.grid());
    if (grid.kind() != PlaceKind.GRID) {
      throw new PlaceMisplaced(draft.kind(), grid.kind());
    }
    return grid.id();
  }

  private Place find(UUID id) {
    var place = entities.find(Place.class, id);
    if (place == null) {
      throw new NotFound("place");
    }
    return place;
  }

  private TenantId tenant() {
    return scopes.requireTenant();
  }
}
