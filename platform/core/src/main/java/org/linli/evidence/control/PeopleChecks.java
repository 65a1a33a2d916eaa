package org.linli.evidence.control;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.evidence.entity.Found;
import org.linli.identity.boundary.NodeDemands;

/** What can be seen of accounts and of how they sign in. */
final class PeopleChecks {

  /** Who may change accounts, roles or keys, or reads the logs of all. */
  private static final Set<String> STRONG =
      Set.of(
          "BUREAU_ADMIN",
          "CITY_SYSTEM_ADMIN",
          "CITY_SECURITY_ADMIN",
          "CITY_AUDITOR",
          "PLATFORM_OPERATOR");

  private static final int SHORTEST = 8;
  private static final int LONGEST_IDLE = 30;
  private static final Duration UNUSED = Duration.ofDays(30);
  private static final Duration LOOKED_BACK = Duration.ofDays(180);

  private final Handle handle;
  private final Instant now;

  PeopleChecks(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** By the city's terms, or by the settings of every server that stands. */
  Found factorDemanded() {
    var said =
        handle
            .createQuery("select factor_roles from sign_in_terms")
            .mapTo(String.class)
            .findOne()
            .orElse("");
    var roles = new HashSet<>(Set.of(said.split(",")));
    roles.addAll(NodeDemands.rolesDemanded(handle, now));
    var asked = STRONG.stream().filter(roles::contains).count();
    return Found.met(asked == STRONG.size(), asked, STRONG.size());
  }

  /** Of the accounts that stand and hold such a role, or one of their own that was made of it. */
  Found factorHeld() {
    var strong =
        """
        from account a where a.state = 'ACTIVE' and exists (
          select 1 from account_role r left join own_role o on o.id = r.role and o.state = 'ACTIVE'
          where r.account_id = a.id and coalesce(o.basis, r.role) in (<roles>) and (r.until is null or r.until > now()))\
        """;
    var all = count("select count(*) " + strong);
    var held =
        count(
            "select count(*) "
                + strong
                + " and exists (select 1 from second_factor f where f.account_id = a.id"
                + " and f.confirmed_at is not null)");
    return Found.met(all == held, held, all);
  }

  Found passwordTerms() {
    return handle
        .createQuery("select shortest, remembered, days from sign_in_terms")
        .map(
            (row, context) ->
                Found.met(
                    row.getInt("shortest") >= SHORTEST
                        && row.getInt("remembered") > 0
                        && row.getObject("days", Integer.class) != null,
                    row.getInt("shortest"),
                    row.getInt("remembered"),
                    Optional.ofNullable(row.getObject("days", Integer.class))
                        .map(String::valueOf)
                        .orElse("–")))
        .findOne()
        .orElseGet(() -> Found.met(false, SHORTEST, 5, "–"));
  }

  Found sessionTerms() {
    var idle =
        handle
            .createQuery("select idle_minutes from sign_in_terms")
            .mapTo(int.class)
            .findOne()
            .orElse(LONGEST_IDLE);
    var longer =
        handle
            .createQuery(
                "select count(*) from account where state = 'ACTIVE' and session_minutes > :most")
            .bind("most", LONGEST_IDLE)
            .mapTo(long.class)
            .one();
    return Found.met(idle <= LONGEST_IDLE && longer == 0, idle, longer);
  }

  /** Five failures close a name for a quarter of an hour; here, how often that happened. */
  Found lockOut() {
    var closed =
        handle
            .createQuery(
                "select count(*) from audit_entry where action = 'sign-in.closed' and at > :since")
            .bind("since", now.minus(LOOKED_BACK))
            .mapTo(long.class)
            .one();
    return Found.met(true, closed);
  }

  Found separation() {
    var since =
        handle.createQuery("select min(since) from separation").mapTo(Timestamp.class).findOne();
    return Found.met(
        since.isPresent(), since.map(at -> at.toInstant().toString().substring(0, 10)).orElse("–"));
  }

  /** A one-time password that nobody changed is a door that nobody watches. */
  Found unusedAccounts() {
    var unused =
        handle
            .createQuery(
                """
                select count(*) from account where state = 'ACTIVE' and must_change_password
                  and coalesce(password_at, created_at) < :before\
                """)
            .bind("before", now.minus(UNUSED))
            .mapTo(long.class)
            .one();
    return Found.met(unused == 0, unused, UNUSED.toDays());
  }

  private long count(String sql) {
    return handle
        .createQuery(sql)
        .bindList("roles", STRONG.stream().toList())
        .mapTo(long.class)
        .one();
  }
}
