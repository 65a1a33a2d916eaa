package org.linli.apis.control;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;

/** The limits that were set, and those of the pack below them. */
public final class LimitBook {

  private final Jdbi jdbi;

  public LimitBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<LimitRow> rows() {
    return jdbi.withHandle(LimitTable::rows);
  }

  public static LimitRow delivered(LimitKind kind) {
    return new LimitRow(kind, "", LimitPack.DELIVERED.limits().get(kind), null, null);
  }

  public void put(LimitKey key, Limit limit, Instant at, String by) {
    jdbi.useHandle(handle -> LimitTable.put(handle, key, limit, at, by));
  }

  public boolean remove(LimitKey key) {
    return jdbi.withHandle(handle -> LimitTable.remove(handle, key));
  }
}
