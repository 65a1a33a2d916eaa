package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.Holds;
import org.linli.linkage.entity.Reach;
import org.linli.linkage.entity.Step;
import org.linli.places.entity.PlaceKind;
import org.linli.tenancy.entity.TenantId;

/** Which of the community's devices a step reaches. Row security keeps all others out of sight. */
final class Spots {

  private static final String SELECT =
      """
      select d.id, d.name, d.model, p.grid_id,
        p.id as i0, p.kind as k0, p.name as n0, q.id as i1, q.kind as k1, q.name as n1,
        r.id as i2, r.kind as k2, r.name as n2, s.id as i3, s.kind as k3, s.name as n3,
        coalesce(t.longitude, p.longitude, q.longitude, r.longitude, s.longitude) as longitude,
        coalesce(t.latitude, p.latitude, q.latitude, r.latitude, s.latitude) as latitude
      from device d
      left join device_plate t on t.tenant_id = d.tenant_id and t.device_id = d.id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join place q on q.tenant_id = d.tenant_id and q.id = p.parent_id
      left join place r on r.tenant_id = d.tenant_id and r.id = q.parent_id
      left join place s on s.tenant_id = d.tenant_id and s.id = r.parent_id
      where d.tenant_id = :tenant
      """;

  private static final int LEVELS = 4;

  private final Handle handle;
  private final TenantId tenant;

  Spots(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  Optional<Spot> of(UUID device) {
    return handle
        .createQuery(SELECT + "and d.id = :device")
        .bind("tenant", tenant)
        .bind("device", device)
        .map((row, context) -> spot(row))
        .findOne();
  }

  /** The devices that a step commands, the nearest first; those in service alone. */
  List<Spot> reached(Step step, Spot from) {
    return reached(step.commands().keySet(), step, from);
  }

  /** Whether the newest value of one such device is as wanted. */
  boolean holds(Holds wanted, Spot from) {
    var ids = in(List.of(wanted.model()), wanted.reach(), from).stream().map(Spot::device).toList();
    var values =
        handle
            .createQuery(
                """
                select cast(s.latest -> :metric ->> 1 as double precision) from device_status s
                where s.tenant_id = :tenant and s.device_id = any(:devices) and s.latest -> :metric is not null""")
            .bind("metric", wanted.reading().metric())
            .bind("tenant", tenant)
            .bindArray("devices", UUID.class, ids)
            .mapTo(Double.class)
            .list();
    return values.isEmpty() && !ids.isEmpty()
        ? wanted.orUnknown()
        : values.stream().anyMatch(value -> wanted.reading().holds(value));
  }

  private List<Spot> reached(Collection<String> models, Step step, Spot from) {
    if (step.devices() != null) {
      return all(models).stream()
          .filter(spot -> step.devices().contains(spot.device()))
          .sorted(nearestTo(from))
          .toList();
    }
    return switch (step.reach()) {
      case METRES ->
          all(models).stream()
              .filter(spot -> spot.metresTo(from) <= step.metres())
              .sorted(nearestTo(from))
              .toList();
      case NEAREST -> all(models).stream().sorted(nearestTo(from)).limit(step.nearest()).toList();
      default -> in(models, step.reach(), from);
    };
  }

  private List<Spot> in(Collection<String> models, Reach reach, Spot from) {
    if (reach == Reach.DEVICE) {
      return models.contains(from.model()) ? List.of(from) : List.of();
    }
    var all = all(models);
    if (reach == Reach.COMMUNITY) {
      return all;
    }
    var bound = from.within(reach);
    return all.stream()
        .filter(
            spot ->
                bound.filter(level -> spot.isIn(level.id())).isPresent()
                    || reach == Reach.COMPOUND && spot.isPublicIn(from.grid()))
        .sorted(nearestTo(from))
        .toList();
  }

  private List<Spot> all(Collection<String> models) {
    return handle
        .createQuery(
            SELECT + "and d.state = 'IN_SERVICE' and d.model = any(:models) order by d.code")
        .bind("tenant", tenant)
        .bindArray("models", String.class, List.copyOf(models))
        .map((row, context) -> spot(row))
        .list();
  }

  private static Comparator<Spot> nearestTo(Spot from) {
    return Comparator.<Spot>comparingDouble(spot -> spot.metresTo(from))
        .thenComparing(Comparator.comparingLong((Spot spot) -> spot.kin(from)).reversed());
  }

  private static Spot spot(ResultSet row) throws SQLException {
    var levels = new ArrayList<Spot.Level>();
    for (int at = 0; at < LEVELS; at++) {
      var id = row.getObject("i" + at, UUID.class);
      if (id != null) {
        levels.add(
            new Spot.Level(
                id, PlaceKind.valueOf(row.getString("k" + at)), row.getString("n" + at)));
      }
    }
    return new Spot(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("model"),
        List.copyOf(levels),
        row.getObject("grid_id", UUID.class),
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class));
  }
}
