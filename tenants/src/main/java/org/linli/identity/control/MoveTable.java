package org.linli.identity.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AdministratorMove;
import org.linli.persistence.Sql;

/** What administrators of a city proposed, and who decided. */
public final class MoveTable {

  /**
   * As it stands in the table.
   *
   * @param proposer the account that proposed it
   */
  public record Proposed(
      UUID id,
      AdministratorMove.Kind kind,
      UUID account,
      Set<String> before,
      Set<String> after,
      UUID proposer,
      String proposerName) {}

  private MoveTable() {}

  public static UUID propose(
      Handle handle,
      Caller caller,
      AdministratorMove.Kind kind,
      UUID account,
      Set<String> before,
      Set<String> after,
      String reason) {
    var id = Sql.newId();
    handle
        .createUpdate(
            """
            insert into administrator_move (id, city, kind, account_id, roles_before, roles_after, reason, state,
              proposed_at, proposed_by, proposed_name)
            values (:id, :city, :kind, :account, :before, :after, :reason, 'PROPOSED', :now, :by, :name)""")
        .bind("id", id)
        .bind("city", caller.scope())
        .bind("kind", kind)
        .bind("account", account)
        .bind("before", joined(before))
        .bind("after", joined(after))
        .bind("reason", reason)
        .bind("now", now())
        .bind("by", caller.accountId())
        .bind("name", caller.displayName())
        .execute();
    return id;
  }

  /** One that waits, of the caller's city. */
  public static Optional<Proposed> waiting(Handle handle, Caller caller, UUID id) {
    return handle
        .createQuery(
            "select * from administrator_move where id = :id and city = :city and state = 'PROPOSED'")
        .bind("id", id)
        .bind("city", caller.scope())
        .map(
            (row, context) ->
                new Proposed(
                    row.getObject("id", UUID.class),
                    AdministratorMove.Kind.valueOf(row.getString("kind")),
                    row.getObject("account_id", UUID.class),
                    roles(row.getString("roles_before")),
                    roles(row.getString("roles_after")),
                    row.getObject("proposed_by", UUID.class),
                    row.getString("proposed_name")))
        .findOne();
  }

  public static boolean waits(Handle handle, Caller caller, UUID account) {
    return handle
        .createQuery(
            """
            select exists (select 1 from administrator_move where city = :city and state = 'PROPOSED'
              and coalesce(account_id, cast(:nobody as uuid)) = coalesce(cast(:account as uuid), cast(:nobody as uuid)))""")
        .bind("city", caller.scope())
        .bind("nobody", new UUID(0, 0))
        .bind("account", account)
        .mapTo(boolean.class)
        .one();
  }

  public static void decide(Handle handle, UUID id, Caller caller, boolean confirmed) {
    handle
        .createUpdate(
            """
            update administrator_move set state = :state, decided_at = :now, decided_name = :name where id = :id""")
        .bind("id", id)
        .bind("state", confirmed ? "CONFIRMED" : "REFUSED")
        .bind("now", now())
        .bind("name", caller.displayName())
        .execute();
  }

  public static List<AdministratorMove> all(Handle handle, Caller caller) {
    return handle
        .createQuery(
            """
            select m.*, a.username from administrator_move m left join account a on a.id = m.account_id
            where m.city = :city order by m.proposed_at desc, m.id desc limit 200""")
        .bind("city", caller.scope())
        .map(
            (row, context) -> {
              var state = AdministratorMove.State.valueOf(row.getString("state"));
              var account = row.getObject("account_id", UUID.class);
              return new AdministratorMove(
                  row.getObject("id", UUID.class),
                  AdministratorMove.Kind.valueOf(row.getString("kind")),
                  account,
                  row.getString("username"),
                  roles(row.getString("roles_before")),
                  roles(row.getString("roles_after")),
                  row.getString("reason"),
                  state,
                  row.getTimestamp("proposed_at").toInstant(),
                  row.getString("proposed_name"),
                  Optional.ofNullable(row.getTimestamp("decided_at"))
                      .map(Timestamp::toInstant)
                      .orElse(null),
                  row.getString("decided_name"),
                  state == AdministratorMove.State.PROPOSED
                      && caller.may("roles:confirm")
                      && !caller.accountId().equals(account)
                      && !caller.accountId().equals(row.getObject("proposed_by", UUID.class)));
            })
        .list();
  }

  public static Optional<Instant> separatedSince(Handle handle, Caller caller) {
    return handle
        .createQuery("select since from separation where city = :city")
        .bind("city", caller.scope())
        .map((row, context) -> row.getTimestamp("since").toInstant())
        .findOne();
  }

  /** From now on; whoever was all in one signs in again, with what is left of it. */
  public static void separate(Handle handle, Caller caller, Proposed move) {
    handle
        .createUpdate(
            """
            insert into separation (city, since, proposed_name, confirmed_name)
            values (:city, :now, :proposed, :confirmed)""")
        .bind("city", caller.scope())
        .bind("now", now())
        .bind("proposed", move.proposerName())
        .bind("confirmed", caller.displayName())
        .execute();
    handle
        .createUpdate(
            """
            update account set stamp = stamp + 1
            where tier = 'PLATFORM' or tier = 'CITY' and left(scope_code, 4) = :city""")
        .bind("city", caller.scope())
        .execute();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static String joined(Set<String> roles) {
    return roles.stream().sorted().collect(Collectors.joining(","));
  }

  private static Set<String> roles(String joined) {
    return joined.isEmpty()
        ? Set.of()
        : Stream.of(joined.split(",")).collect(Collectors.toUnmodifiableSet());
  }
}
