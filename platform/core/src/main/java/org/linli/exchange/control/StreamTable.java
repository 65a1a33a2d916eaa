package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.boundary.StreamRow;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.StreamState;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * Rows of {@code exchange_stream}: how far a subscription has come in each of its communities, and
 * when it is looked at again.
 */
public final class StreamTable {

  /** One delivery. */
  static final int BATCH = 500;

  private StreamTable() {}

  public static void insert(
      Handle handle, UUID subscription, List<TenantId> tenants, List<String> from, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into exchange_stream (subscription_id, tenant_id, state, position, due_at, leased_until,
              deliveries, items)
            values (:subscription, :tenant, 'ACTIVE', :position, :now, :now, 0, 0)""");
    for (int at = 0; at < tenants.size(); at++) {
      batch
          .bind("subscription", subscription)
          .bind("tenant", tenants.get(at))
          .bind("position", from.get(at))
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  public static List<StreamRow> of(Handle handle, UUID subscription, int most) {
    return handle
        .createQuery(
            """
            select s.*, t.name as community from exchange_stream s left join tenant t on t.id = s.tenant_id
            where s.subscription_id = :subscription order by s.state desc, s.tenant_id limit :most""")
        .bind("subscription", subscription)
        .bind("most", most)
        .map(
            (row, context) ->
                new StreamRow(
                    row.getString("tenant_id"),
                    row.getString("community"),
                    StreamState.valueOf(row.getString("state")),
                    row.getString("refusal"),
                    row.getString("basis"),
                    row.getLong("deliveries"),
                    row.getLong("items"),
                    SubscriptionTable.at(row, "last_at"),
                    row.getObject("pending_id", UUID.class)))
        .list();
  }

  /** All of a subscription are looked at again, also those that were refused. */
  public static void restart(Handle handle, UUID subscription, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_stream set state = 'ACTIVE', refusal = null, basis = null, due_at = :now
            where subscription_id = :subscription""")
        .bind("subscription", subscription)
        .bind("now", now)
        .execute();
  }

  /** None of a subscription is looked at any more. */
  public static void rest(Handle handle, UUID subscription) {
    postpone(handle, subscription, SubscriptionTable.NEVER);
  }

  static void postpone(Handle handle, UUID subscription, Instant until) {
    handle
        .createUpdate(
            "update exchange_stream set due_at = :until where subscription_id = :subscription and"
                + " due_at < :until")
        .bind("subscription", subscription)
        .bind("until", until)
        .execute();
  }

  /**
   * Takes streams that are due, so that no other server takes them until the lease is over.
   *
   * @param busy subscriptions of which enough is under way
   */
  static List<Due> claim(
      Handle handle, Instant now, Instant lease, int most, Collection<UUID> busy) {
    var query =
        handle
            .createQuery(
                """
                select s.*, b.asset, b.action, b.purpose, b.fields, b.filters, b.form, b.endpoint, b.attempts,
                  b.credential, c.account_id
                from exchange_stream s join exchange_subscription b on b.id = s.subscription_id
                join exchange_consumer c on c.id = b.consumer_id
                where s.state = 'ACTIVE' and s.due_at <= :now and s.leased_until <= :now
                  and b.state = 'ACTIVE' and b.retry_at <= :now and c.state = 'ACTIVE' and c.valid_until > :now
                """
                    + (busy.isEmpty() ? "" : " and b.id not in (<busy>)")
                    + " order by s.due_at limit :most for update of s skip locked")
            .bind("now", now)
            .bind("most", most);
    var due =
        (busy.isEmpty() ? query : query.bindList("busy", busy))
            .map((row, context) -> due(row, now))
            .list();
    if (!due.isEmpty()) {
      var batch =
          handle.prepareBatch(
              """
              update exchange_stream set leased_until = :lease, due_at = :lease
              where subscription_id = :subscription and tenant_id = :tenant""");
      due.forEach(
          one ->
              batch
                  .bind("lease", lease)
                  .bind("subscription", one.subscription())
                  .bind("tenant", one.tenant())
                  .add());
      batch.execute();
    }
    return due;
  }

  /**
   * Hands a stream back. What changed meanwhile has made it due earlier, and that stays.
   *
   * @param lease until when it was taken
   */
  static void release(Handle handle, Due due, Instant lease, Instant now, Instant again) {
    handle
        .createUpdate(
            """
            update exchange_stream set leased_until = :now,
              due_at = case when due_at < :lease then due_at else :again end
            where subscription_id = :subscription and tenant_id = :tenant""")
        .bind("now", now)
        .bind("lease", lease)
        .bind("again", again)
        .bind("subscription", due.subscription())
        .bind("tenant", due.tenant())
        .execute();
  }

  /** Before anything of it leaves, so that after a fall the same delivery comes again. */
  static void begin(Handle handle, Due due, UUID delivery, String end) {
    handle
        .createUpdate(
            """
            update exchange_stream set pending_id = :delivery, pending_end = :end
            where subscription_id = :subscription and tenant_id = :tenant and pending_id is null""")
        .bind("delivery", delivery)
        .bind("end", end)
        .bind("subscription", due.subscription())
        .bind("tenant", due.tenant())
        .execute();
  }

  /** The endpoint has it. */
  static void taken(Handle handle, Due due, UUID delivery, long items, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_stream set position = pending_end, pending_id = null, pending_end = null,
              deliveries = deliveries + 1, items = items + :items, last_at = :now
            where subscription_id = :subscription and tenant_id = :tenant and pending_id = :delivery""")
        .bind("items", items)
        .bind("now", now)
        .bind("delivery", delivery)
        .bind("subscription", due.subscription())
        .bind("tenant", due.tenant())
        .execute();
  }

  /** The right is not there; nothing of this community leaves before somebody restarts it. */
  static void end(Handle handle, Due due, String refusal, String basis, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_stream set state = 'ENDED', refusal = :refusal, basis = :basis, leased_until = :now
            where subscription_id = :subscription and tenant_id = :tenant""")
        .bind("refusal", refusal)
        .bind("basis", basis)
        .bind("now", now)
        .bind("subscription", due.subscription())
        .bind("tenant", due.tenant())
        .execute();
  }

  /** Something changed in these communities: looked at as soon as it has settled. */
  static int wake(
      Handle handle, Collection<String> assets, Collection<TenantId> tenants, Instant at) {
    return handle
        .createUpdate(
            """
            update exchange_stream set due_at = :at where state = 'ACTIVE' and due_at > :at and tenant_id in (<tenants>)
              and subscription_id in (select id from exchange_subscription
                where state = 'ACTIVE' and asset in (<assets>))""")
        .bind("at", at)
        .bindList("tenants", tenants.stream().map(TenantId::value).toList())
        .bindList("assets", assets)
        .execute();
  }

  /** After a fall nobody knows what was heard before it: all are looked at. */
  static int wakeAll(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            update exchange_stream set due_at = :now
            where state = 'ACTIVE' and due_at > :now and due_at < :never""")
        .bind("now", now)
        .bind("never", SubscriptionTable.NEVER)
        .execute();
  }

  /** Streams that nobody may be served from would stand before all others for ever. */
  static int postponeShut(Handle handle, Instant now, Instant until) {
    return handle
        .createUpdate(
            """
            update exchange_stream set due_at = :until where state = 'ACTIVE' and due_at <= :now
              and subscription_id in (select b.id from exchange_subscription b
                join exchange_consumer c on c.id = b.consumer_id
                where b.state <> 'ACTIVE' or c.state <> 'ACTIVE' or c.valid_until <= :now)""")
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  private static Due due(ResultSet row, Instant now) throws SQLException {
    return new Due(
        row.getObject("subscription_id", UUID.class),
        new TenantId(row.getString("tenant_id")),
        row.getObject("account_id", UUID.class),
        SubscriptionTable.credential(row),
        row.getString("asset"),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        SubscriptionTable.names(row.getString("fields")),
        SubscriptionTable.read(row.getString("filters")),
        Form.valueOf(row.getString("form")),
        row.getString("endpoint"),
        row.getString("position"),
        row.getObject("pending_id", UUID.class),
        row.getString("pending_end"),
        row.getLong("deliveries") > 0,
        row.getInt("attempts"),
        now);
  }
}
