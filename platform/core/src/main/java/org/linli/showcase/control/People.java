package org.linli.showcase.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/** Accounts in whose names the first filling does what people do. */
final class People {

  private final Jdbi jdbi;
  private final Scopes scopes;

  People(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** In one transaction. */
  <T> T as(Caller caller, Callable<T> work) {
    return Unchecked.call(() -> scopes.as(caller, () -> scopes.call(work)));
  }

  /** The first administrator of a city, or the first clerk of a community. */
  Caller at(String code, String... may) {
    var place = new DivisionCode(code);
    return place.level() == DivisionLevel.COMMUNITY
        ? find("CLERK", Tier.COMMUNITY, "tenant_id", code, Set.of(may))
        : find("BUREAU_ADMIN", Tier.CITY, "scope_code", code, Set.of(may));
  }

  /** The first manager of an enterprise. */
  Caller manager(String organisation, String... may) {
    return find("OPERATOR_MANAGER", Tier.OPERATOR, "organisation_id", organisation, Set.of(may));
  }

  private Caller find(String role, Tier tier, String column, String value, Set<String> may) {
    return scopes.asSystem(
        "showcase",
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select a.id, a.username, a.display_name, a.stamp from account a
                            join account_role r on r.account_id = a.id and r.role = :role
                            where a.state = 'ACTIVE' and a."""
                                + column
                                + " = :value order by a.created_at limit 1")
                        .bind("role", role)
                        .bind("value", value)
                        .map((row, context) -> caller(row, role, tier, value, may))
                        .one()));
  }

  private static Caller caller(ResultSet row, String role, Tier tier, String place, Set<String> may)
      throws SQLException {
    return new Caller(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        tier,
        Set.of(role),
        may,
        tier == Tier.OPERATOR ? null : new DivisionCode(place),
        tier == Tier.COMMUNITY ? Optional.of(new TenantId(place)) : Optional.empty(),
        tier == Tier.OPERATOR ? Optional.of(place) : Optional.empty(),
        "local",
        Locale.SIMPLIFIED_CHINESE,
        row.getLong("stamp"),
        false);
  }
}
