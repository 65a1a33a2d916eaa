package org.linli.apis.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.ApplicationQuery;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Applications as rows. The table has no row security, since the door reads it before anybody is
 * known; whose a row is to see, every statement here says.
 */
public final class ApplicationTable {

  /** A division's lies below its code, an enterprise's carries its id. */
  static final String OWN =
      "(a.organisation_id is null and a.scope_code like :scope or a.organisation_id = :organisation"
          + " or length(:scope) = 5 and a.scope_code like :scope)";

  private ApplicationTable() {}

  public static Page<ApplicationRow> list(
      Jdbi jdbi, Caller caller, ApplicationQuery query, PageRequest page) {
    return query(caller)
        .bind("search", page.pattern())
        .and("(a.name ilike :search or a.purpose ilike :search or a.contact ilike :search)")
        .and("a.state = :state", "state", query.state() == null ? null : query.state().name())
        .either(query.mine(), "a.account_id = :account", "a.account_id <> :account")
        .page(jdbi, page, "a.made_at desc, a.id", (row, context) -> row(row, caller));
  }

  public static Optional<ApplicationRow> find(Jdbi jdbi, Caller caller, UUID id) {
    return query(caller)
        .and("a.id = :id", "id", id)
        .page(jdbi, PageRequest.first(1), "a.id", (row, context) -> row(row, caller))
        .items()
        .stream()
        .findFirst();
  }

  private static PagedQuery query(Caller caller) {
    return whose(
        new PagedQuery(
            """
            select a.*, o.name as organisation_name, (select count(*) from api_grant g
              where g.application_id = a.id and g.state = 'ASKED') as asked\s""",
            """
            from api_application a left join organisation o on o.id = a.organisation_id
            where\s"""
                + OWN),
        caller);
  }

  /** Tells a query that names {@link #OWN} whose rows it may show. */
  static PagedQuery whose(PagedQuery query, Caller caller) {
    return query
        .bind("scope", caller.scope() == null ? "-" : caller.scope().value() + "%")
        .bind("organisation", caller.organisation().orElse("-"))
        .bind("account", caller.accountId() == null ? new UUID(0, 0) : caller.accountId());
  }

  public static void insert(
      Handle handle, UUID id, ApplicationDraft draft, Caller caller, Instant now) {
    said(
            handle.createUpdate(
                """
                insert into api_application (id, name, kind, environment, purpose, contact, contact_phone, addresses,
                  redirects, account_id, organisation_id, scope_code, declared, state, state_since, state_by,
                  made_at, made_by, version)
                values (:id, :name, :kind, :environment, :purpose, :contact, :phone, :addresses, :redirects, :account,
                  :organisation,
                  coalesce(:scope, (select code from division where level = 'CITY' order by code limit 1)),
                  '', 'DRAFT', :now, :by, :now, :by, 0)"""),
            draft)
        .bind("id", id)
        .bind("account", caller.accountId())
        .bind("organisation", caller.organisation().orElse(null))
        .bind("scope", caller.scope() == null ? null : caller.scope().value())
        .bind("now", now)
        .bind("by", caller.displayName())
        .execute();
  }

  public static void change(Handle handle, UUID id, ApplicationDraft draft) {
    said(
            handle.createUpdate(
                """
                update api_application set name = :name, kind = :kind, environment = :environment,
                  purpose = :purpose, contact = :contact, contact_phone = :phone, addresses = :addresses,
                  redirects = :redirects, version = version + 1
                where id = :id"""),
            draft)
        .bind("id", id)
        .execute();
  }

  private static Update said(Update update, ApplicationDraft draft) {
    return update
        .bind("name", draft.name().strip())
        .bind("kind", draft.kind())
        .bind("environment", draft.environment())
        .bind("purpose", draft.purpose().strip())
        .bind("contact", draft.contact().strip())
        .bind("phone", draft.contactPhone().strip())
        .bind("addresses", String.join(" ", draft.addresses()))
        .bind("redirects", String.join(" ", draft.redirects()));
  }

  /** Whether it still stood where the mover thought. */
  public static boolean move(
      Handle handle,
      UUID id,
      Set<ApplicationState> from,
      ApplicationState to,
      String reason,
      String by,
      Instant now) {
    return handle
            .createUpdate(
                """
                update api_application set state = :to, state_since = :now, state_by = :by,
                  state_reason = :reason, version = version + 1
                where id = :id and state in (<from>)""")
            .bindList("from", from.stream().map(Enum::name).toList())
            .bind("id", id)
            .bind("to", to)
            .bind("reason", reason)
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  public static void declare(Handle handle, UUID id, Set<String> declared) {
    handle
        .createUpdate("update api_application set declared = :declared where id = :id")
        .bind("id", id)
        .bind("declared", String.join(" ", declared))
        .execute();
  }

  public static Set<String> declared(Handle handle, UUID id) {
    return handle
        .createQuery("select declared from api_application where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(words -> Set.of(words.split(" ")))
        .orElse(Set.of());
  }

  static void raise(Handle handle, UUID id) {
    handle.execute("update api_application set version = version + 1 where id = ?", id);
  }

  static Optional<Standing> standing(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select id, name, state, environment, addresses, scope_code, version
            from api_application where id = :id""")
        .bind("id", id)
        .map(
            (row, context) ->
                new Standing(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    ApplicationState.valueOf(row.getString("state")),
                    Environment.valueOf(row.getString("environment")),
                    row.getString("addresses"),
                    new DivisionCode(row.getString("scope_code")),
                    row.getLong("version")))
        .findOne();
  }

  private static ApplicationRow row(ResultSet row, Caller caller) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    return new ApplicationRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        ApplicationKind.valueOf(row.getString("kind")),
        Environment.valueOf(row.getString("environment")),
        row.getString("purpose"),
        row.getString("contact"),
        row.getString("contact_phone"),
        words(row.getString("addresses")),
        words(row.getString("redirects")),
        account,
        row.getString("organisation_name"),
        row.getString("scope_code"),
        ApplicationState.valueOf(row.getString("state")),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        row.getString("state_by"),
        row.getString("state_reason"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        account.equals(caller.accountId()),
        row.getLong("asked"));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.split(" "));
  }
}
