package org.linli.matters.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.Merging;
import org.linli.tenancy.entity.TenantId;

/** Which matters say the same: of one kind, near in place and time, of one community. */
final class Likeness {

  private static final int MOST = 20;

  /** Near a spot there may be some that are not near enough. */
  private static final int MOST_LOOKED_AT = 200;

  private static final double METRES_OF_DEGREE = 111_320;

  private static final String SAME =
      " and m.kind = :kind and m.id <> :id and (m.place_id = :place and (not :spot or m.latitude is"
          + " null) or m.latitude between :south and :north and m.longitude between :west and :east)"
          + " and m.opened_at between :from and :until and i.state = 'RUNNING'"
          + " and not exists (select 1 from matter_merge g where g.tenant_id = m.tenant_id"
          + " and g.matter_id = m.id) order by m.opened_at, m.id limit :most";

  private Likeness() {}

  /**
   * Those that go on by themselves, the first on top.
   *
   * @param until how late they may have come
   */
  static List<Matter> of(
      Handle handle, TenantId tenant, Matter matter, Merging rule, Instant until) {
    var near = rule.metres() == null ? null : matter.location();
    if (matter.place() == null && near == null) {
      return List.of();
    }
    var reach = near == null ? 0 : rule.metres() / METRES_OF_DEGREE;
    var wide = near == null ? 0 : reach / narrower(near);
    var from = matter.openedAt().minus(Duration.ofHours(rule.hours()));
    return handle
        .createQuery(Matter.COLUMNS + Matter.FROM + SAME)
        .bind("tenant", tenant)
        .bind("kind", matter.kind())
        .bind("id", matter.id())
        .bindByType("place", matter.place(), UUID.class)
        .bindByType("south", near == null ? null : near.latitude() - reach, Double.class)
        .bindByType("north", near == null ? null : near.latitude() + reach, Double.class)
        .bindByType("west", near == null ? null : near.longitude() - wide, Double.class)
        .bindByType("east", near == null ? null : near.longitude() + wide, Double.class)
        .bind("spot", near != null)
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .bind("most", MOST_LOOKED_AT)
        .map(Matter::read)
        .filter(other -> isNear(matter, other, rule))
        .list()
        .stream()
        .limit(MOST)
        .toList();
  }

  /** Two spots on the map tell more than the place they are at. */
  private static boolean isNear(Matter one, Matter other, Merging rule) {
    if (rule.metres() == null || one.location() == null || other.location() == null) {
      return one.place() != null && Objects.equals(one.place(), other.place());
    }
    return metres(one.location(), other.location()) <= rule.metres();
  }

  /** Exact enough for what is less than a kilometre apart. */
  static double metres(Location one, Location other) {
    return METRES_OF_DEGREE
        * Math.hypot(
            one.latitude() - other.latitude(),
            (one.longitude() - other.longitude()) * narrower(one));
  }

  /** How much narrower a degree of longitude is there than one of latitude. */
  private static double narrower(Location spot) {
    return Math.cos(Math.toRadians(spot.latitude()));
  }
}
