package org.linli.keys.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.SealingOrder;
import org.linli.keys.entity.SealingState;
import org.linli.persistence.Sql;

/** The one row that says how personal texts shall lie; none as long as nobody ordered anything. */
public final class SealingOrders {

  private SealingOrders() {}

  public static Optional<SealingOrder> find(Handle handle) {
    return handle
        .createQuery("select * from personal_sealing")
        .map(
            (row, context) ->
                new SealingOrder(
                    SealingState.valueOf(row.getString("state")),
                    row.getString("ordered_by"),
                    Sql.instant(row, "ordered_at")))
        .findOne();
  }

  public static void put(Handle handle, SealingState state, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into personal_sealing (id, state, ordered_by, ordered_at) values (1, :state, :by, :now)
            on conflict (id) do update set state = excluded.state, ordered_by = excluded.ordered_by,
              ordered_at = excluded.ordered_at""")
        .bind("state", state)
        .bind("by", by)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }
}
