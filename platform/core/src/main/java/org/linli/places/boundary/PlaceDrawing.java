package org.linli.places.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
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
import org.linli.places.entity.PlaceRow;
import org.linli.places.entity.PlannedPlace;
import org.linli.tenancy.entity.TenantId;

/**
 * Places being drawn into a community beside those that stand there, by the same rules as one by
 * one. Nothing is written before all of it is.
 */
public final class PlaceDrawing {

  private static final String INSERT =
      """
      insert into place (tenant_id, id, kind, parent_id, grid_id, code, name, floor, old_compound, longitude, latitude)
      values (:tenant, :id, :kind, :parent, :grid, :code, :name, :floor, :old, :longitude, :latitude)""";

  private final TenantId tenant;
  private final Map<String, PlaceRow> byCode = new HashMap<>();
  private final Map<UUID, String> codes = new HashMap<>();
  private final List<PlannedPlace> fresh = new ArrayList<>();

  PlaceDrawing(TenantId tenant, List<PlaceRow> standing) {
    this.tenant = tenant;
    standing.forEach(this::keep);
  }

  /** What stands there by that code, or was drawn. */
  public Optional<PlaceRow> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The code of a place; null for none. */
  public String codeOf(UUID place) {
    return codes.get(place);
  }

  /** The codes of those that were drawn, in their order. */
  public List<String> fresh() {
    return fresh.stream().map(PlannedPlace::code).toList();
  }

  /**
   * Draws a place; a unit or room gets the grid of its building.
   *
   * @throws NotFound when parent or grid neither stands nor was drawn before
   */
  public PlaceRow add(PlannedPlace place) {
    var parent = known("parent", place.parent());
    var grid = known("grid", place.grid());
    if (grid != null && grid.kind() != PlaceKind.GRID) {
      throw new PlaceMisplaced(place.kind(), grid.kind());
    }
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
    if (byCode.containsKey(place.code())) {
      throw new PlaceCodeTaken(place.code());
    }
    var own = parent == null || PlacePosition.namesItsGrid(place.kind());
    var row =
        new PlaceRow(
            Sql.newId(),
            place.kind(),
            parent == null ? null : parent.id(),
            own ? (grid == null ? null : grid.id()) : parent.grid(),
            place.code(),
            place.name().strip(),
            place.floor(),
            place.longitude(),
            place.latitude());
    keep(row);
    fresh.add(place);
    return row;
  }

  /** Writes what was drawn, and counts its rooms. */
  void write(Jdbi jdbi, FiguresFeed figures) {
    if (fresh.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(INSERT);
          for (var place : fresh) {
            var row = byCode.get(place.code());
            batch
                .bind("tenant", tenant)
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("parent", row.parent())
                .bind("grid", row.grid())
                .bind("code", row.code())
                .bind("name", row.name())
                .bind("floor", row.floor())
                .bind("old", place.oldCompound())
                .bind("longitude", row.longitude())
                .bind("latitude", row.latitude())
                .add();
          }
          batch.execute();
        });
    var rooms = fresh.stream().filter(place -> place.kind() == PlaceKind.ROOM).count();
    figures.add(tenant, Delta.rooms(rooms));
    fresh.clear();
  }

  private PlaceRow known(String what, String code) {
    return code == null ? null : find(code).orElseThrow(() -> new NotFound(what));
  }

  private void keep(PlaceRow row) {
    byCode.put(row.code(), row);
    codes.put(row.id(), row.code());
  }
}
