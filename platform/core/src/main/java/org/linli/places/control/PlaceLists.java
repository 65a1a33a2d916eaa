package org.linli.places.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.tenancy.entity.TenantId;

/** Reads places, and what stands on them. */
@ApplicationScoped
public class PlaceLists {

  private static final String FIELDS =
      "select id, kind, parent_id, grid_id, code, name, floor, longitude, latitude from place where"
          + " tenant_id = :tenant ";

  /** Parents before children, and children in the order people count them: B2 before B10. */
  private static final String ORDER =
      """
      order by case kind when 'GRID' then 0 when 'COMPOUND' then 1 when 'PUBLIC' then 2 when 'BUILDING' then 3
        when 'UNIT' then 4 else 5 end, length(code), code\
      """;

  private final Jdbi jdbi;

  @Inject
  public PlaceLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected PlaceLists() {
    this(null);
  }

  public List<PlaceRow> all(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIELDS + ORDER)
                .bind("tenant", tenant)
                .map((row, context) -> row(row))
                .list());
  }

  public List<PlaceRow> ofKind(TenantId tenant, PlaceKind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIELDS + "and kind = :kind " + ORDER)
                .bind("tenant", tenant)
                .bind("kind", kind)
                .map((row, context) -> row(row))
                .list());
  }

  public List<PlaceRow> children(TenantId tenant, UUID parent) {
    var condition = parent == null ? "and parent_id is null " : "and parent_id = :parent ";
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(FIELDS + condition + ORDER).bind("tenant", tenant);
          if (parent != null) {
            query.bind("parent", parent);
          }
          return query.map((row, context) -> row(row)).list();
        });
  }

  public Optional<PlaceRow> one(TenantId tenant, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIELDS + "and id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
  }

  public boolean codeStands(TenantId tenant, String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from place where tenant_id = :tenant and code ="
                        + " :code)")
                .bind("tenant", tenant)
                .bind("code", code)
                .mapTo(boolean.class)
                .one());
  }

  /** What keeps a place from being removed, if anything. */
  public Optional<String> user(TenantId tenant, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select case
                      when exists (select 1 from place where tenant_id = :tenant and (parent_id = :id or grid_id = :id))
                        then 'places'
                      when exists (select 1 from device where tenant_id = :tenant and place_id = :id) then 'devices'
                      when exists (select 1 from case_file where tenant_id = :tenant and place_id = :id) then 'cases'
                      when exists (select 1 from household_member where tenant_id = :tenant and room_id = :id)
                        then 'households'
                      when exists (select 1 from grid_duty where tenant_id = :tenant and grid_id = :id) then 'duty'
                      when exists (select 1 from floor_plan where tenant_id = :tenant and place_id = :id) then 'plans'
                      when exists (select 1 from matter where tenant_id = :tenant and place_id = :id) then 'matters'
                      when exists (select 1 from duty_shift where tenant_id = :tenant and place_id = :id)
                        then 'shifts'
                      when exists (select 1 from evacuation_route where tenant_id = :tenant and place_id = :id)
                        then 'routes'
                    end\
                    """)
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one());
  }

  /** The places that fulfil a condition, which may speak of what stands in the preamble. */
  public static String selected(String preamble, String condition) {
    return preamble + FIELDS + condition + ORDER;
  }

  public static PlaceRow row(ResultSet row) throws SQLException {
    return new PlaceRow(
        row.getObject("id", UUID.class),
        PlaceKind.valueOf(row.getString("kind")),
        row.getObject("parent_id", UUID.class),
        row.getObject("grid_id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getObject("floor", Integer.class),
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class));
  }
}
