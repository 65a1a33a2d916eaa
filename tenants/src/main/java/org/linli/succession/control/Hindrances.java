package org.linli.succession.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.succession.entity.SuccessionRefused;
import org.linli.succession.entity.SuccessionRefused.Why;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.OperationMode;

/** What stands against two communities becoming one. */
public final class Hindrances {

  private static final int CITY = 4;

  private static final Map<Redrawing, Why> REDRAWN =
      new EnumMap<>(
          Map.of(
              Redrawing.ENDED, Why.ENDED,
              Redrawing.ERASING, Why.ERASING,
              Redrawing.MOVING, Why.MOVING));

  private Hindrances() {}

  /**
   * In the order in which they are told.
   *
   * @param at when the rows would come under the other community's mode
   */
  static List<Why> of(Handle handle, Side from, Side into, Instant at) {
    var found = new ArrayList<Why>();
    if (from.tenant().equals(into.tenant())) {
      found.add(Why.SAME);
      return found;
    }
    if (!from.code().regionMatches(0, into.code(), 0, CITY)) {
      found.add(Why.CITY);
    }
    found.addAll(redrawn(handle, from, into));
    if (!from.works() || !into.works()) {
      found.add(Why.SUSPENDED);
    }
    if (isWeaker(from.mode(), into.mode()) && !isSigned(handle, into, at)) {
      found.add(Why.WEAKER);
    }
    return found;
  }

  /** Of the two together, since either stands in the way. */
  private static List<Why> redrawn(Handle handle, Side from, Side into) {
    var standing = Redrawing.of(handle, from.tenant());
    standing.addAll(Redrawing.of(handle, into.tenant()));
    return REDRAWN.entrySet().stream()
        .filter(one -> standing.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * @throws SuccessionRefused the first of them
   */
  static void check(Handle handle, Side from, Side into, Instant at) {
    for (var why : of(handle, from, into, at)) {
      throw new SuccessionRefused(why);
    }
  }

  /**
   * Whether data that lie under the one mode are open to more hands under the other. An enterprise
   * that leads may use commercially what it holds; one that shares with the government what the
   * contract grants; under the government nobody but it.
   */
  static boolean isWeaker(OperationMode from, OperationMode into) {
    return openness(into) > openness(from);
  }

  private static int openness(OperationMode mode) {
    return switch (mode) {
      case GOVERNMENT -> 0;
      case PPP -> 1;
      case ENTERPRISE -> 2;
    };
  }

  /** Whether a contract binds the enterprise that will hold the data then. */
  private static boolean isSigned(Handle handle, Side into, Instant at) {
    return handle
        .createQuery(
            """
            select exists (select 1 from contract_right where tenant_id = :tenant
              and valid_from <= :at and valid_until > :at)\
            """)
        .bind("tenant", into.tenant())
        .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .mapTo(Boolean.class)
        .one();
  }

  /** Numbers of the contracts whose rights end with the community. */
  static List<String> ending(Handle handle, Side from, Instant at) {
    return handle
        .createQuery(
            """
            select distinct number from contract_right where tenant_id = :tenant
              and valid_until > :at order by number\
            """)
        .bind("tenant", from.tenant())
        .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .mapTo(String.class)
        .list();
  }
}
