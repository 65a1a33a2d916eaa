package org.linli.singlesignon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/**
 * An account as far as a provider is concerned.
 *
 * @param at its division, or its community's; null where it has none
 */
public record Person(
    UUID account,
    String username,
    Tier tier,
    DivisionCode at,
    String organisation,
    boolean enabled) {

  private static final String SELECT =
      """
      select a.id, a.username, a.tier, coalesce(a.scope_code, t.code) as at_code, a.organisation_id, a.state
      from account a left join tenant t on t.id = a.tenant_id
      """;

  public static Optional<Person> of(Handle handle, UUID account) {
    return handle
        .createQuery(SELECT + "where a.id = :id")
        .bind("id", account)
        .map(Person::row)
        .findOne();
  }

  /** The account of exactly this user name. */
  public static Optional<Person> named(Handle handle, String username) {
    return handle
        .createQuery(SELECT + "where a.username = :name")
        .bind("name", username)
        .map(Person::row)
        .findOne();
  }

  public boolean isFor(Provider provider) {
    return provider.reach().covers(tier, at, organisation);
  }

  private static Person row(ResultSet row, StatementContext context) throws SQLException {
    var code = row.getString("at_code");
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("username"),
        Tier.valueOf(row.getString("tier")),
        code == null ? null : new DivisionCode(code),
        row.getString("organisation_id"),
        "ACTIVE".equals(row.getString("state")));
  }
}
