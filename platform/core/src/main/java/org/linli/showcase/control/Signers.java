package org.linli.showcase.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/** The accounts that sign the showcase contracts for their parties. */
final class Signers {

  private static final Set<String> MAY =
      Set.of("contracts:read", "contracts:write", "contracts:sign");

  private final ShowcaseRooms rooms;
  private final DivisionCode city;

  Signers(ShowcaseRooms rooms, DivisionCode city) {
    this.rooms = rooms;
    this.city = city;
  }

  Caller bureau() {
    return find("BUREAU_ADMIN", "scope_code", city.value());
  }

  /** The manager of the enterprise. */
  Caller of(String organisation) {
    return find("OPERATOR_MANAGER", "organisation_id", organisation);
  }

  private Caller find(String role, String column, String value) {
    return rooms
        .scopes()
        .asSystem(
            "showcase",
            () ->
                rooms
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select a.id, a.username, a.display_name, a.stamp, a.organisation_id from account a join account_role r on r.account_id = a.id and r.role = :role where a.state = 'ACTIVE' and a."
                                        + column
                                        + " = :value order by a.created_at limit 1")
                                .bind("role", role)
                                .bind("value", value)
                                .map((row, context) -> caller(row, role))
                                .one()));
  }

  private Caller caller(ResultSet row, String role) throws SQLException {
    var organisation = Optional.ofNullable(row.getString("organisation_id"));
    return new Caller(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        organisation.isPresent() ? Tier.OPERATOR : Tier.CITY,
        Set.of(role),
        MAY,
        organisation.isPresent() ? null : city,
        Optional.empty(),
        organisation,
        "local",
        Locale.SIMPLIFIED_CHINESE,
        row.getLong("stamp"),
        false);
  }
}
