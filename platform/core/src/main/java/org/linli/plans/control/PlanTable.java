package org.linli.plans.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Sql;
import org.linli.plans.entity.Picture;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.tenancy.entity.TenantId;

/** The rows of plans; a picture is read where it is shown, and nowhere else. */
public final class PlanTable {

  /** With who took the place of one that stands there, as {@link SpotTable} lists them. */
  private static final String SELECT =
      """
      with recursive heir (plan_id, id) as (
        select plan_id, device_id from plan_spot where tenant_id = :tenant
        union
        select h.plan_id, d.id from heir h join device d on d.tenant_id = :tenant and d.replaces = h.id)
      select f.id, f.place_id, p.name as place_name, f.name, f.floor, f.media_type, f.width, f.height, f.by_name, f.at,
        (select count(*) from heir h join device d on d.tenant_id = :tenant and d.id = h.id
          where h.plan_id = f.id and d.state <> 'SCRAPPED') as devices
      from floor_plan f join place p on p.tenant_id = f.tenant_id and p.id = f.place_id
      where f.tenant_id = :tenant
      """;

  /** The place and all that lies in it. */
  private static final String WITHIN =
      """
      and f.place_id in (with recursive below (id) as (
         select id from place where tenant_id = :tenant and id = :place
         union all
         select c.id from place c join below b on c.parent_id = b.id where c.tenant_id = :tenant)
       select id from below)
      """;

  private static final String ORDER =
      " order by length(p.code), p.code, f.floor nulls first, f.name, f.id";

  private final Jdbi jdbi;

  public PlanTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of the place and what lies in it, from the whole to its floors; null for the community. */
  public List<PlanRow> list(TenantId tenant, UUID place) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(SELECT + (place == null ? "" : WITHIN) + ORDER)
                  .bind("tenant", tenant);
          if (place != null) {
            query.bind("place", place);
          }
          return query.map((row, context) -> row(row)).list();
        });
  }

  /** Of the place itself, without those of what lies in it. */
  public int count(TenantId tenant, UUID place) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from floor_plan where tenant_id = :tenant and place_id ="
                        + " :place")
                .bind("tenant", tenant)
                .bind("place", place)
                .mapTo(int.class)
                .one());
  }

  public Optional<PlanRow> one(TenantId tenant, UUID plan) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and f.id = :plan")
                .bind("tenant", tenant)
                .bind("plan", plan)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** What it shows; empty where the community has no such plan. */
  public Optional<UUID> place(TenantId tenant, UUID plan) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select place_id from floor_plan where tenant_id = :tenant and id = :plan")
                .bind("tenant", tenant)
                .bind("plan", plan)
                .mapTo(UUID.class)
                .findOne());
  }

  public Optional<Picture> picture(TenantId tenant, UUID plan) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select media_type, width, height, content from floor_plan where tenant_id ="
                        + " :tenant and id = :plan")
                .bind("tenant", tenant)
                .bind("plan", plan)
                .map(
                    (row, context) ->
                        new Picture(
                            row.getString(1), row.getInt(2), row.getInt(3), row.getBytes(4)))
                .findOne());
  }

  public UUID add(TenantId tenant, PlanDraft draft, Picture picture, String by) {
    var id = Sql.newId();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into floor_plan (tenant_id, id, place_id, name, floor, media_type, width, height, content,
                      by_name, at)
                    values (:tenant, :id, :place, :name, :floor, :type, :width, :height, :content, :by, :at)\
                    """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("place", draft.place())
                .bind("name", draft.name().strip())
                .bind("floor", draft.floor())
                .bind("type", picture.mediaType())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("content", picture.content())
                .bind("by", by)
                .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
                .execute());
    return id;
  }

  /** Returns whether there is such a plan. */
  public boolean redraw(TenantId tenant, UUID plan, Picture picture, String by) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update floor_plan set media_type = :type, width = :width, height = :height, content = :content,
                          by_name = :by, at = :at where tenant_id = :tenant and id = :plan\
                        """)
                    .bind("type", picture.mediaType())
                    .bind("width", picture.width())
                    .bind("height", picture.height())
                    .bind("content", picture.content())
                    .bind("by", by)
                    .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
                    .bind("tenant", tenant)
                    .bind("plan", plan)
                    .execute())
        > 0;
  }

  /** Returns whether there is such a plan. */
  public boolean rename(TenantId tenant, UUID plan, String name, Integer floor) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update floor_plan set name = :name, floor = :floor where tenant_id ="
                            + " :tenant and id = :plan")
                    .bind("name", name)
                    .bind("floor", floor)
                    .bind("tenant", tenant)
                    .bind("plan", plan)
                    .execute())
        > 0;
  }

  /** With the spots on it; returns whether there was such a plan. */
  public boolean remove(TenantId tenant, UUID plan) {
    return jdbi.withHandle(
        handle -> {
          handle.execute(
              "delete from plan_spot where tenant_id = ? and plan_id = ?", tenant.value(), plan);
          return handle.execute(
                  "delete from floor_plan where tenant_id = ? and id = ?", tenant.value(), plan)
              > 0;
        });
  }

  private static PlanRow row(ResultSet row) throws SQLException {
    return new PlanRow(
        row.getObject("id", UUID.class),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getString("name"),
        row.getObject("floor", Integer.class),
        row.getString("media_type"),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("devices"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
