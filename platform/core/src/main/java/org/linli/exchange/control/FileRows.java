package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Shape;
import org.linli.exports.boundary.Marking;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Reads rows of {@code exchange_file}. */
final class FileRows {

  private FileRows() {}

  static FileOrder order(ResultSet row) throws SQLException {
    return new FileOrder(
        row.getObject("id", UUID.class),
        row.getString("order_key"),
        row.getObject("account_id", UUID.class),
        SubscriptionTable.credential(row),
        row.getObject("consumer_id", UUID.class),
        row.getString("recipient"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation_id"),
        row.getString("asset"),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        SubscriptionTable.names(row.getString("fields")),
        SubscriptionTable.read(row.getString("filters")),
        row.getString("sort"),
        Shape.valueOf(row.getString("shape")),
        row.getInt("part_rows"),
        row.getString("format"),
        row.getString("since"),
        row.getString("until"),
        row.getString("mark"),
        FileState.valueOf(row.getString("state")),
        row.getString("position"),
        row.getLong("rows_written"),
        row.getLong("bytes"),
        row.getInt("parts"),
        FileTable.at(row, "ordered_at"),
        row.getString("ordered_by"),
        FileTable.at(row, "expires_at"),
        row.getInt("attempts"),
        FileTable.at(row, "leased_until"));
  }

  static FileRow listed(ResultSet row, Caller caller) throws SQLException {
    var order = order(row);
    var expected = row.getLong("expected");
    var isExpected = !row.wasNull();
    return new FileRow(
        order.id(),
        order.consumer(),
        order.recipient(),
        order.party(),
        order.organisation(),
        order.asset(),
        order.tenant().value(),
        row.getString("community"),
        order.action(),
        order.purpose(),
        order.fields(),
        order.filters(),
        order.sort(),
        order.since(),
        order.shape(),
        order.format(),
        order.state(),
        FileTable.at(row, "state_since"),
        order.rows(),
        isExpected ? expected : null,
        order.bytes(),
        order.parts(),
        row.getString("refusal"),
        row.getString("basis"),
        row.getString("manifest") == null ? null : FileManifest.next(order),
        Marking.shown(order.mark()),
        order.orderedAt(),
        order.orderedBy(),
        order.expiresAt(),
        row.getLong("fetches"),
        FileTable.at(row, "last_fetched"),
        isFor(order, caller));
  }

  /** Whether it was made for that caller: its own account, or its own organisation. */
  static boolean isFor(FileOrder order, Caller caller) {
    return order.account().equals(caller.accountId())
        || order.organisation() != null
            && caller.organisation().filter(order.organisation()::equals).isPresent();
  }
}
