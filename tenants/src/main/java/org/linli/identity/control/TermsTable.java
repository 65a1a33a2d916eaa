package org.linli.identity.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.identity.entity.SignInTerms;

/** The one row of {@code sign_in_terms}. */
public final class TermsTable {

  private TermsTable() {}

  /** As they stand, else the usual ones. */
  public static SignInTerms read(Handle handle) {
    return handle
        .createQuery(
            "select factor_roles, shortest, remembered, days, idle_minutes, session_hours from"
                + " sign_in_terms")
        .map(
            (row, context) ->
                new SignInTerms(
                    row.getString("factor_roles").isEmpty()
                        ? Set.of()
                        : Set.of(row.getString("factor_roles").split(",")),
                    row.getInt("shortest"),
                    row.getInt("remembered"),
                    row.getObject("days", Integer.class),
                    row.getInt("idle_minutes"),
                    row.getInt("session_hours")))
        .findOne()
        .orElse(SignInTerms.USUAL);
  }

  /** They hold from the next sign-in on. */
  public static void write(Handle handle, SignInTerms terms, Instant now) {
    handle
        .createUpdate(
            """
            insert into sign_in_terms (id, factor_roles, shortest, remembered, days, idle_minutes, session_hours,
              changed_at)
            values (1, :roles, :shortest, :remembered, cast(:days as int), :minutes, :hours, :now)
            on conflict (id) do update set factor_roles = excluded.factor_roles, shortest = excluded.shortest,
              remembered = excluded.remembered, days = excluded.days, idle_minutes = excluded.idle_minutes,
              session_hours = excluded.session_hours, changed_at = excluded.changed_at\
            """)
        .bind("roles", String.join(",", new TreeSet<>(terms.factorRoles())))
        .bind("shortest", terms.shortest())
        .bind("remembered", terms.remembered())
        .bind("days", terms.days())
        .bind("minutes", terms.idleMinutes())
        .bind("hours", terms.sessionHours())
        .bind("now", now)
        .execute();
  }

  /**
   * Whoever holds one of these roles, or an own one copied from it, and has no second factor signs
   * in anew.
   *
   * @return how many accounts
   */
  public static int endOfThoseWithout(Handle handle, Set<String> roles) {
    if (roles.isEmpty()) {
      return 0;
    }
    var without =
        handle
            .createQuery(
                """
                select distinct r.account_id from account_role r left join own_role o on o.id = r.role
                where (r.role in (<roles>) or o.basis in (<roles>))
                  and not exists (select 1 from second_factor f
                    where f.account_id = r.account_id and f.confirmed_at is not null)\
                """)
            .bindList("roles", roles.stream().toList())
            .mapTo(UUID.class)
            .list();
    without.forEach(
        account -> {
          AccountBook.raiseStamp(handle, account);
          revokeTokens(handle, account);
        });
    return without.size();
  }

  /** Tokens made by the password alone; those of applications are not a person's sign-in. */
  private static void revokeTokens(Handle handle, UUID account) {
    handle
        .createUpdate(
            """
            update api_token set revoked_at = :now
            where account_id = :account and application_id is null and revoked_at is null""")
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("account", account)
        .execute();
  }
}
