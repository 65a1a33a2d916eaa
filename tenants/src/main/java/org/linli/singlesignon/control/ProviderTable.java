package org.linli.singlesignon.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.linli.access.boundary.Conflict;
import org.linli.access.entity.Tier;
import org.linli.singlesignon.entity.Linking;
import org.linli.singlesignon.entity.ProviderState;
import org.linli.singlesignon.entity.Reach;
import org.linli.tenancy.entity.DivisionCode;

/** Providers as rows. */
public final class ProviderTable {

  private ProviderTable() {}

  public static List<Provider> all(Handle handle) {
    return handle
        .createQuery("select * from identity_provider order by name")
        .map(ProviderTable::row)
        .list();
  }

  public static Optional<Provider> of(Handle handle, UUID id) {
    return handle
        .createQuery("select * from identity_provider where id = :id")
        .bind("id", id)
        .map(ProviderTable::row)
        .findOne();
  }

  public static void insert(Handle handle, Provider provider) {
    write(
        handle,
        """
        insert into identity_provider (id, name, issuer, client_id, client_secret, scopes, name_claim, scope_code,
          organisation_id, tiers, linking, state, state_since, created_at)
        values (:id, :name, :issuer, :client, :secret, :scopes, :claim, :scope, :organisation, :tiers, :linking,
          :state, :since, :created)""",
        provider);
  }

  public static void update(Handle handle, Provider provider) {
    write(
        handle,
        """
        update identity_provider set name = :name, issuer = :issuer, client_id = :client, client_secret = :secret,
          scopes = :scopes, name_claim = :claim, scope_code = :scope, organisation_id = :organisation, tiers = :tiers,
          linking = :linking, state = :state, state_since = :since
        where id = :id and created_at = :created""",
        provider);
  }

  public static void state(Handle handle, UUID id, ProviderState state, Instant at) {
    handle
        .createUpdate(
            "update identity_provider set state = :state, state_since = :at where id = :id")
        .bind("id", id)
        .bind("state", state)
        .bind("at", at)
        .execute();
  }

  public static boolean exists(Handle handle, String table, String key, String value) {
    return handle
        .createQuery("select 1 from " + table + " where " + key + " = :value")
        .bind("value", value)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void write(Handle handle, String sql, Provider provider) {
    try {
      bound(handle.createUpdate(sql), provider).execute();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException failed && "23505".equals(failed.getSQLState())) {
        throw new Conflict("provider-name");
      }
      throw e;
    }
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Provider provider) {
    var reach = provider.reach();
    return statement
        .bind("id", provider.id())
        .bind("name", provider.name())
        .bind("issuer", provider.issuer())
        .bind("client", provider.clientId())
        .bind("secret", provider.sealed())
        .bind("scopes", provider.scopes())
        .bind("claim", provider.nameClaim())
        .bind("scope", reach.scope() == null ? null : reach.scope().value())
        .bind("organisation", reach.organisation())
        .bind(
            "tiers",
            new TreeSet<>(reach.tiers()).stream().map(Tier::name).collect(Collectors.joining(",")))
        .bind("linking", provider.linking())
        .bind("state", provider.state())
        .bind("since", provider.stateSince())
        .bind("created", provider.createdAt());
  }

  private static Provider row(ResultSet row, StatementContext context) throws SQLException {
    var scope = row.getString("scope_code");
    return new Provider(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("client_secret"),
        row.getString("scopes"),
        row.getString("name_claim"),
        new Reach(
            scope == null ? null : new DivisionCode(scope),
            row.getString("organisation_id"),
            tiers(row.getString("tiers"))),
        Linking.valueOf(row.getString("linking")),
        ProviderState.valueOf(row.getString("state")),
        row.getTimestamp("state_since").toInstant(),
        row.getTimestamp("created_at").toInstant());
  }

  private static Set<Tier> tiers(String names) {
    return Stream.of(names.split(",")).map(Tier::valueOf).collect(Collectors.toSet());
  }
}
