package org.linli.usage.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.usage.entity.UseQuery;
import org.linli.usage.entity.UseRow;

/**
 * Use by division, the dearest first. Somebody of a division sees what lies below it; those who
 * keep the platform have none, and look with the eyes of each city.
 */
public final class UseBook {

  private static final Comparator<UseRow> DEAREST =
      Comparator.comparingDouble(UseRow::units).reversed().thenComparing(row -> row.code().value());

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CityEyes eyes;

  public UseBook(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.eyes = new CityEyes(jdbi, scopes, "usage");
  }

  /** Empty where the caller sees nothing of it. */
  public List<UseRow> rows(UseQuery query, Instant now) {
    var rows = new ArrayList<UseRow>();
    var caller = scopes.caller();
    if (caller.scope() != null) {
      var own = caller.scope().value();
      within(query, own)
          .ifPresent(prefix -> rows.addAll(jdbi.withHandle(h -> rows(h, prefix, query, now))));
    } else if (sees(caller)) {
      for (var city : eyes.cities()) {
        within(query, city.value())
            .ifPresent(prefix -> rows.addAll(eyes.within(city, h -> rows(h, prefix, query, now))));
      }
    }
    rows.sort(DEAREST);
    return rows;
  }

  private static boolean sees(Caller caller) {
    return caller.isSystem() || caller.tier() == Tier.PLATFORM;
  }

  /** The part of the wish that lies in the caller's own division. */
  private static Optional<String> within(UseQuery query, String own) {
    var wish = query.within() == null ? own : query.within().value();
    if (wish.startsWith(own)) {
      return Optional.of(wish);
    }
    return own.startsWith(wish) ? Optional.of(own) : Optional.empty();
  }

  private static List<UseRow> rows(Handle handle, String prefix, UseQuery query, Instant now) {
    var communities = UseRows.communities(handle, prefix, query, now);
    if (query.level() == DivisionLevel.COMMUNITY) {
      return communities;
    }
    var names = UseRows.names(handle, query, prefix);
    var sums = new LinkedHashMap<String, UseRow>();
    for (var community : communities) {
      var division = above(community.code(), query.level());
      sums.merge(
          division.value(),
          community.of(division, names.getOrDefault(division.value(), division.value())),
          UseRow::plus);
    }
    return new ArrayList<>(sums.values());
  }

  /** The community's division of that level. */
  private static DivisionCode above(DivisionCode community, DivisionLevel level) {
    var code = community;
    for (var above = code.parent(); code.level() != level && above.isPresent(); ) {
      code = above.get();
      above = code.parent();
    }
    return code;
  }
}
