package org.linli.identity.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.linli.access.boundary.Conflict;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountFacts;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.persistence.Sql;

/** Writes accounts. Each change raises the stamp, which ends whatever was signed in before. */
public final class AccountBook {

  /** By name, sign-in name or telephone: {@code :search}, {@code :marks}. */
  public static final String FOUND =
      """
      (a.username ilike :search or a.display_name ilike :search
        or (a.phone like '%:%' and a.phone_index like any(:marks))
        or (a.phone like :search and a.phone not like '%:%'))""";

  private static final PersonalField PHONE = PersonalField.of("account.phone");

  private AccountBook() {}

  /** The telephone, of a row that has the account's id as well. */
  public static String phone(ResultSet row, StatementContext context) throws SQLException {
    return PersonalTexts.read(PHONE, row, context);
  }

  /**
   * Patterns of what marks a telephone that lies encrypted.
   *
   * @param number the whole one or its last four digits; null for none
   */
  public static String[] marks(Jdbi jdbi, String number) {
    return jdbi.getConfig(PersonalTexts.class).patterns(PHONE, number).toArray(String[]::new);
  }

  public static UUID insert(
      Handle handle, String username, String displayName, String hash, Tier tier, Placement at) {
    var id = Sql.newId();
    try {
      handle
          .createUpdate(
              """
              insert into account (id, username, display_name, password_hash, tier, scope_code, tenant_id,
                organisation_id, state, must_change_password, created_at)
              values (:id, :username, :name, :hash, :tier, :scope, :tenant, :organisation, 'ACTIVE', true, :now)\
              """)
          .bind("id", id)
          .bind("username", username)
          .bind("name", displayName)
          .bind("hash", hash)
          .bind("tier", tier)
          .bind("scope", at.scope() == null ? null : at.scope().value())
          .bind("tenant", at.tenant() == null ? null : at.tenant().value())
          .bind("organisation", at.organisation())
          .bind("now", Instant.now())
          .execute();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        throw new Conflict("username");
      }
      throw e;
    }
    return id;
  }

  /** The roles that it has by itself; those of its posts stay. */
  public static void giveRoles(Handle handle, UUID account, Set<String> roles) {
    handle
        .createUpdate("delete from account_role where account_id = :id and via = ''")
        .bind("id", account)
        .execute();
    for (var role : roles) {
      handle
          .createUpdate("insert into account_role (account_id, role) values (:id, :role)")
          .bind("id", account)
          .bind("role", role)
          .execute();
    }
  }

  /** The roles that it has by itself. */
  static Set<String> roles(Handle handle, UUID account) {
    return handle
        .createQuery("select role from account_role where account_id = :id and via = ''")
        .bind("id", account)
        .mapTo(String.class)
        .set();
  }

  /** A role that comes with something else, and ends with it. */
  public static void giveRole(Handle handle, UUID account, String role, String via, Instant until) {
    handle
        .createUpdate(
            """
            insert into account_role (account_id, role, via, until)
            values (:id, :role, :via, cast(:until as timestamptz))\
            """)
        .bind("id", account)
        .bind("role", role)
        .bind("via", via)
        .bind("until", until)
        .execute();
    turnAnew(handle, account);
  }

  public static void takeRole(Handle handle, UUID account, String via) {
    handle
        .createUpdate("delete from account_role where account_id = :id and via = :via")
        .bind("id", account)
        .bind("via", via)
        .execute();
    turnAnew(handle, account);
  }

  /** Those roles come with something else from now on, or until another day. */
  public static void carryRoles(Handle handle, String via, String with, Instant until) {
    var holders =
        handle
            .createQuery("select distinct account_id from account_role where via = :via")
            .bind("via", via)
            .mapTo(UUID.class)
            .list();
    handle
        .createUpdate(
            "update account_role set via = :with, until = cast(:until as timestamptz) where via ="
                + " :via")
        .bind("via", via)
        .bind("with", with)
        .bind("until", until)
        .execute();
    holders.forEach(account -> turnAnew(handle, account));
  }

  private static void turnAnew(Handle handle, UUID account) {
    raiseStamp(handle, account);
    setTurn(handle, account);
  }

  public static void raiseStamp(Handle handle, UUID account) {
    handle
        .createUpdate("update account set stamp = stamp + 1 where id = :id")
        .bind("id", account)
        .execute();
    noLogIns(handle, account);
  }

  /** What ended counts no longer. */
  private static void noLogIns(Handle handle, UUID account) {
    handle.createUpdate("delete from log_in where account_id = :id").bind("id", account).execute();
  }

  /** What is kept of its person, and how it may be used. */
  public static void update(Handle handle, UUID account, AccountFacts facts) {
    var texts = handle.getConfig(PersonalTexts.class);
    handle
        .createUpdate(
            """
            update account set display_name = :name, phone = :phone, phone_index = :index, valid_until = cast(:until as date),
              session_minutes = cast(:minutes as int), most_log_ins = cast(:most as int)
            where id = :id\
            """)
        .bind("id", account)
        .bind("name", facts.displayName())
        .bind("phone", texts.laid(PHONE, facts.phone(), account))
        .bind("index", texts.index(PHONE, facts.phone()))
        .bind("until", facts.validUntil())
        .bind("minutes", facts.sessionMinutes())
        .bind("most", facts.mostLogIns())
        .execute();
    turnAnew(handle, account);
  }

  static AccountFacts facts(Handle handle, UUID account) {
    return handle
        .createQuery(
            "select id, display_name, phone, valid_until, session_minutes, most_log_ins from account"
                + " where id = :id")
        .bind("id", account)
        .map(
            (row, context) ->
                new AccountFacts(
                    row.getString("display_name"),
                    phone(row, context),
                    row.getObject("valid_until", LocalDate.class),
                    row.getObject("session_minutes", Integer.class),
                    row.getObject("most_log_ins", Integer.class)))
        .one();
  }

  /** For good: what it could do is gone, and its name is given to nobody else. */
  public static void delete(Handle handle, UUID account) {
    leave(handle, account);
    Factors.end(handle, account);
    OldPasswords.forget(handle, account);
    handle.execute("delete from account_role where account_id = ?", account);
    handle
        .createUpdate(
            """
            update account set state = 'DELETED', password_hash = '-', phone = null, phone_index = null, turn_at = null where id = :id\
            """)
        .bind("id", account)
        .execute();
    revokeTokens(handle, account);
    raiseStamp(handle, account);
  }

  /** Its posts and what comes with them, and by whom else it is known. */
  private static void leave(Handle handle, UUID account) {
    handle.execute("delete from account_role where account_id = ? and via <> ''", account);
    handle.execute("delete from unit_post where account_id = ?", account);
    handle.execute("delete from account_link where account_id = ?", account);
  }

  /** When something of it runs out next. */
  public static void setTurn(Handle handle, UUID account) {
    handle
        .createUpdate(
            """
            update account set turn_at =
              (select min(x.at) from (select r.until as at from account_role r where r.account_id = :id
                union all select cast(cast(a.valid_until + 1 as timestamp) at time zone 'Asia/Shanghai' as timestamptz)
                  from account a where a.id = :id) x where x.at > now())
            where id = :id\
            """)
        .bind("id", account)
        .execute();
  }

  public static void enable(Handle handle, UUID account, boolean enabled) {
    handle
        .createUpdate("update account set state = :state where id = :id")
        .bind("id", account)
        .bind("state", enabled ? "ACTIVE" : "DISABLED")
        .execute();
    raiseStamp(handle, account);
  }

  public static void rename(Handle handle, UUID account, String name) {
    handle
        .createUpdate("update account set display_name = :name where id = :id")
        .bind("id", account)
        .bind("name", name)
        .execute();
  }

  /**
   * For good: what named the person is gone, also by whichever provider they were known, and no
   * sign-in name is free for somebody else.
   */
  public static void forget(Handle handle, UUID account) {
    leave(handle, account);
    Factors.end(handle, account);
    OldPasswords.forget(handle, account);
    handle
        .createUpdate(
            """
            update account set state = 'DISABLED', display_name = '-', username = :username, phone = null,
              phone_index = null where id = :id\
            """)
        .bind("id", account)
        .bind("username", "closed-" + account)
        .execute();
    raiseStamp(handle, account);
  }

  /** Tokens were made by whoever knew the old password, so they end with it. */
  public static void setPassword(Handle handle, UUID account, String hash, boolean oneTime) {
    handle
        .createUpdate(
            """
            update account set password_hash = :hash, must_change_password = :must, stamp = stamp + 1,
              password_at = :now
            where id = :id\
            """)
        .bind("id", account)
        .bind("hash", hash)
        .bind("must", oneTime)
        .bind("now", Instant.now())
        .execute();
    if (oneTime) {
      // Somebody else set it: no session of the account goes on, as one does that changed its own.
      noLogIns(handle, account);
    }
    revokeTokens(handle, account);
  }

  private static void revokeTokens(Handle handle, UUID account) {
    handle
        .createUpdate(
            "update api_token set revoked_at = :now where account_id = :id and revoked_at is null")
        .bind("id", account)
        .bind("now", Instant.now())
        .execute();
  }
}
