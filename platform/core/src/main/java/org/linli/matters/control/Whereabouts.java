package org.linli.matters.control;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Location;
import org.linli.tenancy.entity.TenantId;

/** Which place of a community a spot on the map is at. */
final class Whereabouts {

  /** Metres within which a spot is at a place, and outside of which it is in no community. */
  static final double NEAR = 500;

  private static final double METRES_OF_A_DEGREE = 111_195;

  private record Found(UUID place, double longitude, double latitude) {}

  private Whereabouts() {}

  /**
   * The nearest compound, building or public point; empty where none of the community has a spot of
   * its own on the map.
   *
   * @throws Invalid for a spot that is none, or not in the community
   */
  static Optional<UUID> place(Handle handle, TenantId tenant, Location spot) {
    if (!spot.isOnEarth()) {
      throw new Invalid("location", "form");
    }
    var narrower = Math.cos(Math.toRadians(spot.latitude()));
    var nearest =
        handle
            .createQuery(
                """
                select id, longitude, latitude from place
                where tenant_id = :tenant and kind in ('COMPOUND', 'BUILDING', 'PUBLIC')
                  and longitude is not null and latitude is not null
                order by power(latitude - :latitude, 2) + power((longitude - :longitude) * :narrower, 2), id limit 1\
                """)
            .bind("tenant", tenant)
            .bind("latitude", spot.latitude())
            .bind("longitude", spot.longitude())
            .bind("narrower", narrower)
            .map(
                (row, context) ->
                    new Found(row.getObject(1, UUID.class), row.getDouble(2), row.getDouble(3)))
            .findOne();
    nearest
        .filter(
            found ->
                METRES_OF_A_DEGREE
                        * Math.hypot(
                            found.latitude() - spot.latitude(),
                            (found.longitude() - spot.longitude()) * narrower)
                    > NEAR)
        .ifPresent(
            far -> {
              throw new Invalid("location", "outside-community");
            });
    return nearest.map(Found::place);
  }
}
