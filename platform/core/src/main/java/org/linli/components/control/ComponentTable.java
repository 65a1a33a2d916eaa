package org.linli.components.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.entity.Health;
import org.linli.components.entity.VersionState;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Rows of {@code component}. The table has no row security, since the timer looks after all of
 * them; whose a row is to see, every statement here says.
 */
public final class ComponentTable {

  /** Of the caller's division, of its enterprise, or plugged in where the caller is. */
  private static final String VISIBLE =
      """
      (c.scope_code like :within or c.organisation_id = :organisation
        or (v.state in ('ADMITTED', 'DEPRECATED') and :scope like c.scope_code || '%' and exists (
          select 1 from unnest(string_to_array(v.communities, ' ')) as m(code)
          where :scope like m.code || '%' or m.code like :within)))""";

  private ComponentTable() {}

  public static Page<ComponentRow> list(Jdbi jdbi, Caller caller, PageRequest page, Instant since) {
    return query(caller, since)
        .bind("search", page.pattern())
        .and("(c.name ilike :search or o.name ilike :search or c.type ilike :search)")
        .page(
            jdbi,
            page,
            "(v.health = 'FAILING') desc, c.registered_at desc, c.id",
            (row, context) -> row(row));
  }

  public static Optional<ComponentRow> find(Jdbi jdbi, Caller caller, UUID id, Instant since) {
    return query(caller, since)
        .and("c.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "c.id", (row, context) -> row(row))
        .items()
        .stream()
        .findFirst();
  }

  /** Of an owner by its name, as far as the caller may see. */
  public static Optional<UUID> named(
      Handle handle, Caller caller, String organisation, String name) {
    return handle
        .createQuery(
            """
            select id from component where organisation_id = :organisation and name = :name
              and (scope_code like :within or organisation_id = :own) order by registered_at, id limit 1""")
        .bind("organisation", organisation)
        .bind("name", name)
        .bind("within", caller.scope() == null ? "-" : caller.scope().value() + "%")
        .bind("own", caller.organisation().orElse("-"))
        .mapTo(UUID.class)
        .findOne();
  }

  private static PagedQuery query(Caller caller, Instant since) {
    return new PagedQuery(
            "select c.*, o.name as organisation_name, v.number, v.form, v.state, v.health, v.health_since, v.fault, v.scenarios,"
                + " v.communities, t.calls, t.failed, t.last_at ",
            """
            from component c join organisation o on o.id = c.organisation_id
            join component_version v on v.component_id = c.id and v.number = c.current
            left join (select component_id, count(*) as calls, count(*) filter (where outcome = 'FAILED') as failed,
              max(at) as last_at from component_call where at >= :since group by component_id) t on t.component_id = c.id
            where """
                + " "
                + VISIBLE)
        .bind("since", since)
        .bind("scope", caller.scope() == null ? "-" : caller.scope().value())
        .bind("within", caller.scope() == null ? "-" : caller.scope().value() + "%")
        .bind("organisation", caller.organisation().orElse("-"));
  }

  public static void insert(
      Handle handle,
      UUID id,
      ComponentDraft draft,
      String organisation,
      DivisionCode scope,
      UUID account,
      Instant now,
      String by) {
    handle
        .createUpdate(
            """
            insert into component (id, scope_code, type, name, organisation_id, account_id, contact, contact_phone, licence,
              current, registered_at, registered_by)
            values (:id, :scope, :type, :name, :organisation, :account, :contact, :phone, :licence, :current, :now, :by)""")
        .bind("id", id)
        .bind("scope", scope)
        .bind("type", draft.type())
        .bind("name", draft.name().strip())
        .bind("organisation", organisation)
        .bind("account", account)
        .bind("contact", draft.contact().strip())
        .bind("phone", draft.contactPhone().strip())
        .bind("licence", draft.licence().strip())
        .bind("current", draft.version().number())
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  /** The version that stands: the newest admitted, else the newest that is not withdrawn. */
  public static void settle(Handle handle, UUID id) {
    handle
        .createUpdate(
            """
            update component set current = (select number from component_version v where v.component_id = :id
              order by case v.state when 'ADMITTED' then 0 when 'DEPRECATED' then 1 when 'PROPOSED' then 2 else 3 end,
                v.proposed_at desc, v.number desc limit 1) where id = :id""")
        .bind("id", id)
        .execute();
  }

  /** By what the platform acts for its owner. */
  public record Owned(UUID account, DivisionCode scope, String organisation) {}

  public static Owned owned(Handle handle, UUID id) {
    return handle
        .createQuery("select account_id, scope_code, organisation_id from component where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Owned(
                    row.getObject("account_id", UUID.class),
                    new DivisionCode(row.getString("scope_code")),
                    row.getString("organisation_id")))
        .one();
  }

  static List<String> words(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static ComponentRow row(ResultSet row) throws SQLException {
    return new ComponentRow(
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("name"),
        row.getString("organisation_id"),
        row.getString("organisation_name"),
        row.getString("contact"),
        row.getString("contact_phone"),
        row.getString("licence"),
        row.getString("number"),
        row.getString("form"),
        VersionState.valueOf(row.getString("state")),
        Health.valueOf(row.getString("health")),
        at(row, "health_since"),
        row.getString("fault"),
        words(row.getString("scenarios")),
        words(row.getString("communities")),
        at(row, "registered_at"),
        row.getString("registered_by"),
        row.getLong("calls"),
        row.getLong("failed"),
        at(row, "last_at"));
  }
}
