package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.ConsumerState;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Rows of {@code exchange_consumer}. The table has no row security, since the door reads it before
 * anybody is known; whose a row is to see, every statement here says.
 */
public final class ConsumerTable {

  private static final String OWN =
      "(c.scope_code like :scope or c.organisation_id = :organisation)";

  private ConsumerTable() {}

  public static Page<ConsumerRow> list(Jdbi jdbi, Caller caller, PageRequest page, Instant since) {
    return query(caller, since)
        .bind("search", page.pattern())
        .and("(c.name ilike :search or o.name ilike :search or c.contact ilike :search)")
        .page(jdbi, page, "c.registered_at desc, c.id", (row, context) -> row(row));
  }

  public static Optional<ConsumerRow> find(Jdbi jdbi, Caller caller, UUID id, Instant since) {
    return query(caller, since)
        .and("c.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "c.id", (row, context) -> row(row))
        .items()
        .stream()
        .findFirst();
  }

  private static PagedQuery query(Caller caller, Instant since) {
    return new PagedQuery(
            "select c.*, o.name as organisation_name, t.transfers, t.last_at ",
            """
            from exchange_consumer c join organisation o on o.id = c.organisation_id
            left join (select consumer_id, count(*) as transfers, max(at) as last_at from exchange_transfer
              where at >= :since group by consumer_id) t on t.consumer_id = c.id
            where """
                + " "
                + OWN)
        .bind("since", since)
        .bind("scope", caller.scope() == null ? "-" : caller.scope().value() + "%")
        .bind("organisation", caller.organisation().orElse("-"));
  }

  public static void insert(
      Handle handle, UUID id, ConsumerDraft draft, DivisionCode scope, UUID account, String by) {
    handle
        .createUpdate(
            """
            insert into exchange_consumer (id, name, kind, organisation_id, scope_code, account_id, contact, contact_phone,
              addresses, state, state_since, valid_until, registered_at, registered_by)
            values (:id, :name, :kind, :organisation, :scope, :account, :contact, :phone,
              :addresses, 'ACTIVE', :now, :until, :now, :by)""")
        .bind("id", id)
        .bind("name", draft.name().strip())
        .bind("kind", draft.kind())
        .bind("organisation", draft.organisation())
        .bind("scope", scope)
        .bind("account", account)
        .bind("contact", draft.contact().strip())
        .bind("phone", draft.contactPhone().strip())
        .bind("addresses", String.join(" ", draft.addresses()))
        .bind("now", Instant.now())
        .bind("until", draft.until())
        .bind("by", by)
        .execute();
  }

  /** Its system account; empty when it is in that state already. */
  public static Optional<UUID> change(
      Handle handle, UUID id, ConsumerState state, String reason, Instant now) {
    return handle
        .createQuery(
            """
            update exchange_consumer set state = :state, state_since = :now, state_reason = :reason
            where id = :id and state <> :state returning account_id""")
        .bind("id", id)
        .bind("state", state)
        .bind("reason", reason)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  public static void prolong(Handle handle, UUID id, Instant until) {
    handle
        .createUpdate("update exchange_consumer set valid_until = :until where id = :id")
        .bind("id", id)
        .bind("until", until)
        .execute();
  }

  /** The account in whose name a consumer asks. */
  public static Optional<UUID> account(Handle handle, UUID id) {
    return handle
        .createQuery("select account_id from exchange_consumer where id = :id")
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  /** The consumer that an account acts for. */
  public record Acting(UUID id, String name) {}

  public static Optional<Acting> acting(Handle handle, UUID account) {
    return Optional.ofNullable(acting(handle, Set.of(account)).get(account));
  }

  /** Those that act for a consumer, by their accounts; the others are persons. */
  static Map<UUID, Acting> acting(Handle handle, Set<UUID> accounts) {
    var acting = new HashMap<UUID, Acting>();
    handle
        .createQuery(
            "select account_id, id, name from exchange_consumer where account_id in (<accounts>)")
        .bindList("accounts", List.copyOf(accounts))
        .map(
            (row, context) ->
                acting.put(
                    row.getObject("account_id", UUID.class),
                    new Acting(row.getObject("id", UUID.class), row.getString("name"))))
        .forEach(before -> {});
    return acting;
  }

  private static ConsumerRow row(ResultSet row) throws SQLException {
    var addresses = row.getString("addresses");
    var last = row.getObject("last_at", OffsetDateTime.class);
    return new ConsumerRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        ConsumerKind.valueOf(row.getString("kind")),
        row.getString("organisation_id"),
        row.getString("organisation_name"),
        row.getString("contact"),
        row.getString("contact_phone"),
        addresses.isBlank() ? List.of() : List.of(addresses.split(" ")),
        ConsumerState.valueOf(row.getString("state")),
        row.getString("state_reason"),
        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"),
        List.of(),
        row.getLong("transfers"),
        last == null ? null : last.toInstant());
  }
}
