package org.linli.exchange.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.addresses.entity.AddressRange;
import org.linli.exchange.boundary.NetworkRow;

/** Rows of {@code exchange_network}: the installation's, whoever looks. */
public final class NetworkTable {

  private NetworkTable() {}

  public static List<NetworkRow> list(Handle handle) {
    return handle
        .createQuery("select * from exchange_network order by allowed_at, id")
        .map(
            (row, context) ->
                new NetworkRow(
                    row.getObject("id", UUID.class),
                    row.getString("range"),
                    row.getString("note"),
                    SubscriptionTable.at(row, "allowed_at"),
                    row.getString("allowed_by")))
        .list();
  }

  /** Returns false when it is allowed already. */
  public static boolean insert(
      Handle handle, UUID id, AddressRange range, String note, Instant now, String by) {
    return handle
            .createUpdate(
                """
                insert into exchange_network (id, range, note, allowed_at, allowed_by)
                values (:id, :range, :note, :now, :by) on conflict do nothing""")
            .bind("id", id)
            .bind("range", range.toString())
            .bind("note", note)
            .bind("now", now)
            .bind("by", by)
            .execute()
        == 1;
  }

  public static boolean delete(Handle handle, UUID id) {
    return handle.execute("delete from exchange_network where id = ?", id) == 1;
  }
}
