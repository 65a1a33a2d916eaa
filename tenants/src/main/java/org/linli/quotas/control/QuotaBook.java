package org.linli.quotas.control;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Over;
import org.linli.quotas.entity.Quota;

/**
 * What a door knows of quotas: those that differ from the pack, and who is beyond one. Both are few
 * among thousands of communities.
 */
public record QuotaBook(Map<Metered, Quota> own, Map<Metered, Over> over) {

  public static final QuotaBook EMPTY = new QuotaBook(Map.of(), Map.of());

  public QuotaBook {
    own = Map.copyOf(own);
    over = Map.copyOf(over);
  }

  public static QuotaBook read(Handle handle) {
    return new QuotaBook(QuotaTable.quotas(handle), OverTable.all(handle));
  }

  public Quota quota(Metered what) {
    var set = own.get(what);
    return set == null ? QuotaPack.DELIVERED.quota(what.kind()) : set;
  }

  public Optional<Over> over(Metered what, Instant now) {
    return over.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(over.get(what)).filter(found -> now.isBefore(found.until()));
  }
}
