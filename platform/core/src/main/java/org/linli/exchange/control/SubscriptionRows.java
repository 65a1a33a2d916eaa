package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;

/** Reads a row of the list of subscriptions. */
final class SubscriptionRows {

  private SubscriptionRows() {}

  static SubscriptionRow of(ResultSet row, Instant now) throws SQLException {
    return new SubscriptionRow(
        row.getObject("id", UUID.class),
        row.getObject("consumer_id", UUID.class),
        row.getString("consumer_name"),
        "ACTIVE".equals(row.getString("consumer_state"))
            && SubscriptionTable.at(row, "valid_until").isAfter(now),
        row.getString("asset"),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        SubscriptionTable.names(row.getString("fields")),
        SubscriptionTable.read(row.getString("filters")),
        Form.valueOf(row.getString("form")),
        row.getString("endpoint"),
        SubscriptionState.valueOf(row.getString("state")),
        SubscriptionTable.at(row, "state_since"),
        SubscriptionTable.at(row, "made_at"),
        row.getString("made_by"),
        row.getInt("communities"),
        row.getInt("refused"),
        row.getLong("items"),
        SubscriptionTable.at(row, "last_at"),
        row.getInt("attempts"),
        row.getString("fault"),
        SubscriptionTable.at(row, "failing_since"),
        SubscriptionTable.at(row, "retry_at"));
  }
}
