package org.linli.places.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.persistence.Sql;
import org.linli.places.control.GridMissing;
import org.linli.places.control.PlaceCodeTaken;
import org.linli.places.control.PlaceMisplaced;
import org.linli.places.control.PlacePosition;
import org.linli.places.control.PlaceWording;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlannedPlace;

/**
 * Loads a community's whole plan at once, by the same rules as place by place, for the platform
 * itself.
 */
@ApplicationScoped
public class PlacePlan {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FiguresFeed figures;

  @Inject
  public PlacePlan(Jdbi jdbi, Scopes scopes, FiguresFeed figures) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.figures = figures;
  }

  /** For the container's proxy alone. */
  protected PlacePlan() {
    this(null, null, null);
  }

  /** Returns the new places' ids by code. */
  public Map<String, UUID> load(List<PlannedPlace> plan) {
    var tenant = scopes.requireTenant();
    var byCode = new HashMap<String, Standing>();
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into place (tenant_id, id, kind, parent_id, grid_id, code, name, floor, old_compound, longitude, latitude)
                  values (:tenant, :id, :kind, :parent, :grid, :code, :name, :floor, :old, :longitude, :latitude)""");
          for (var place : plan) {
            var standing = standing(place, byCode);
            if (byCode.putIfAbsent(place.code(), standing) != null) {
              throw new PlaceCodeTaken(place.code());
            }
            batch
                .bind("tenant", tenant)
                .bind("id", standing.id())
                .bind("kind", place.kind())
                .bind("parent", place.parent() == null ? null : byCode.get(place.parent()).id())
                .bind("grid", standing.grid())
                .bind("code", place.code())
                .bind("name", place.name().strip())
                .bind("floor", place.floor())
                .bind("old", place.oldCompound())
                .bind("longitude", place.longitude())
                .bind("latitude", place.latitude())
                .add();
          }
          batch.execute();
        });
    var rooms = plan.stream().filter(place -> place.kind() == PlaceKind.ROOM).count();
    figures.add(tenant, Delta.rooms(rooms));
    var ids = new HashMap<String, UUID>();
    byCode.forEach((code, standing) -> ids.put(code, standing.id()));
    return ids;
  }

  private static Standing standing(PlannedPlace place, Map<String, Standing> byCode) {
    var parent = place.parent() == null ? null : known(byCode, place.parent());
    var grid = place.grid() == null ? null : grid(place, known(byCode, place.grid()));
    PlaceWording.check(
        new PlaceDraft(
            place.kind(),
            null,
            null,
            place.code(),
            place.name(),
            null,
            false,
            place.longitude(),
            place.latitude()));
    PlacePosition.check(place.kind(), parent == null ? null : parent.kind());
    if (place.kind() == PlaceKind.BUILDING && grid == null) {
      throw new GridMissing(place.code());
    }
    var inherited =
        parent == null || PlacePosition.namesItsGrid(place.kind()) ? grid : parent.grid();
    return new Standing(Sql.newId(), place.kind(), inherited);
  }

  private static UUID grid(PlannedPlace place, Standing grid) {
    if (grid.kind() != PlaceKind.GRID) {
      throw new PlaceMisplaced(place.kind(), grid.kind());
    }
    return grid.id();
  }

  private static Standing known(Map<String, Standing> byCode, String code) {
    var standing = byCode.get(code);
    if (standing == null) {
      throw new IllegalArgumentException("named before it stands in the plan: " + code);
    }
    return standing;
  }

  private record Standing(UUID id, PlaceKind kind, UUID grid) {}
}
