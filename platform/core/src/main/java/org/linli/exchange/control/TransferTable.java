package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.entity.Transfer;
import org.linli.exchange.entity.Way;
import org.linli.persistence.Insertion;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Rows of {@code exchange_transfer}: written once. */
public final class TransferTable {

  private static final Insertion<Transfer> ENTRIES =
      Insertion.<Transfer>into("exchange_transfer")
          .with("id", "uuid", Transfer::id)
          .with("at", "timestamptz", Transfer::at)
          .with("way", Transfer::way)
          .with("consumer_id", "uuid", Transfer::consumerId)
          .with("consumer", Transfer::consumer)
          .with("party", Transfer::party)
          .with("organisation_id", Transfer::organisation)
          .with("asset", Transfer::asset)
          .with("tenant_id", Transfer::tenant)
          .with("code", Transfer::code)
          .with("action", Transfer::action)
          .with("purpose", Transfer::purpose)
          .with("fields", Transfer::fields)
          .with("items", "bigint", Transfer::items)
          .with("bytes", "bigint", Transfer::bytes)
          .with("outcome", Transfer::outcome)
          .with("basis", Transfer::basis)
          .with("digest", Transfer::digest)
          .with("entry_hash", ChainHash::entry);

  private TransferTable() {}

  /** All in one round trip. */
  static void insert(Handle handle, List<Transfer> transfers) {
    ENTRIES.run(handle, transfers);
  }

  /** Of those that the current scope may see. */
  public static List<Transfer> of(Handle handle, List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery("select * from exchange_transfer where id in (<ids>)")
            .bindList("ids", ids)
            .map((row, context) -> row(row))
            .list();
  }

  /** Those without a link, in the order in which they are to get one. */
  static List<Unlinked> unlinked(Handle handle, Instant since, int most) {
    return handle
        .createQuery(
            """
            select t.id, t.entry_hash from exchange_transfer t left join exchange_link l on l.transfer_id = t.id
            where t.at >= :since and l.transfer_id is null order by t.at, t.id limit :most""")
        .bind("since", since)
        .bind("most", most)
        .map(
            (row, context) ->
                new Unlinked(row.getObject("id", UUID.class), row.getString("entry_hash")))
        .list();
  }

  record Unlinked(UUID id, String hash) {}

  public static Transfer row(ResultSet row) throws SQLException {
    return new Transfer(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Way.valueOf(row.getString("way")),
        row.getObject("consumer_id", UUID.class),
        row.getString("consumer"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation_id"),
        row.getString("asset"),
        row.getString("tenant_id"),
        row.getString("code"),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("fields"),
        row.getLong("items"),
        row.getLong("bytes"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("basis"),
        row.getString("digest"));
  }
}
