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
import org.linli.places.control.PlaceLists;
import org.linli.places.entity.PlannedPlace;

/**
 * Loads many places of a community at once, by the same rules as place by place, for the platform
 * itself and for rooms that read them out of a file.
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

  /** Begins to draw beside what stands in the community. */
  public PlaceDrawing draw() {
    var tenant = scopes.requireTenant();
    return new PlaceDrawing(tenant, new PlaceLists(jdbi).all(tenant));
  }

  /** Writes what was drawn. */
  public void write(PlaceDrawing drawing) {
    drawing.write(jdbi, figures);
  }

  /** Returns the new places' ids by code; parents and grids stand, or stand earlier in the plan. */
  public Map<String, UUID> load(List<PlannedPlace> plan) {
    var drawing = draw();
    var ids = new HashMap<String, UUID>();
    plan.forEach(place -> ids.put(place.code(), drawing.add(place).id()));
    write(drawing);
    return ids;
  }
}
