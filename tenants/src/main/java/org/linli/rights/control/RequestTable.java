package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The rows of {@code data_request}; the database shows those of the caller's division or
 * organisation alone.
 */
public final class RequestTable {

  /** What an operator must be told of, too, when another one takes over. */
  private static final List<String> PAPERS =
      List.of("data_request_event", "data_request_file", "data_objection");

  private RequestTable() {}

  static List<Grant> grants(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select * from data_request where tenant_id = :tenant and state = 'GRANTED' and not held and not stopped")
        .bind("tenant", tenant)
        .map((row, context) -> application(row))
        .stream()
        .map(
            granted ->
                new Grant(
                    granted.id(),
                    granted.key(),
                    granted.mode(),
                    granted.answer().at(),
                    granted.answer().until(),
                    granted.answer().terms()))
        .toList();
  }

  public static void insert(Handle handle, Application application) {
    bind(
            handle.createUpdate(
                """
                insert into data_request (tenant_id, id, code, operator_id, requester_account, requester_name,
                  requester_party, requester_scope, requester_unit, asset, action, purpose, reason, scenario, legal_basis, legal_article,
                  fields, field_reason, rows_per_day, rows_total, wanted_until, state, mode, basis, path, path_rule, route,
                  step, answerer, created_at, submitted_at, due_at)
                values (:tenant, :id, :code, :operator, :account, :name, :party, :asker, %s, :asset, :action, :purpose, :reason,
                  :scenario, :legal, :article, :fields, :fieldReason, :perDay, :total, :wanted, :state, :mode, :basis, :path,
                  :rule, :route, :step, :answerer, :created, :submitted, :due)"""
                    .formatted(mainUnit(":account"))),
            application)
        .bind("code", application.code())
        .bind("operator", application.operator())
        .bind("account", application.applicant().account())
        .bind("name", application.applicant().name())
        .bind("party", application.party())
        .bind("asker", application.asker())
        .bind("asset", application.asset().id())
        .bind("action", application.action())
        .bind("purpose", application.purpose())
        .bind("mode", application.mode())
        .bind("basis", application.basis())
        .bind("created", application.createdAt())
        .execute();
  }

  /** Writes what changes in the life of an application. */
  public static void update(Handle handle, Application application) {
    var answer = application.answer();
    var terms = answer.terms();
    bind(
            handle.createUpdate(
                """
                update data_request set reason = :reason, scenario = :scenario, legal_basis = :legal,
                  legal_article = :article, fields = :fields, field_reason = :fieldReason, rows_per_day = :perDay,
                  rows_total = :total, wanted_until = :wanted, state = :state, path = :path, path_rule = :rule, route = :route,
                  step = :step, answerer = :answerer, submitted_at = :submitted, due_at = :due, decided_by = :by,
                  decider_unit = case when decider_account is not distinct from cast(:decider as uuid) then decider_unit
                    else %s end, decider_account = cast(:decider as uuid), decided_at = :at, decision_note = :note, granted_until = :until,
                  granted_fields = :grantedFields, granted_per_day = :grantedPerDay, granted_total = :grantedTotal,
                  contract_id = cast(:contract as uuid), ended_by = :endedBy, held = :held
                where tenant_id = :tenant and id = :id"""
                    .formatted(mainUnit("cast(:decider as uuid)"))),
            application)
        .bind("by", answer.by())
        .bind("decider", answer.account())
        .bind("at", answer.at())
        .bind("note", answer.note())
        .bind("until", answer.until())
        .bind("grantedFields", terms == null ? null : String.join(",", terms.fields()))
        .bind("grantedPerDay", terms == null ? null : terms.rowsPerDay())
        .bind("grantedTotal", terms == null ? null : terms.rowsTotal())
        .bind("contract", answer.contract())
        .bind("endedBy", answer.endedBy())
        .bind("held", answer.held())
        .execute();
  }

  /** For which organisation somebody acts: by name, as it was called then. */
  private static String mainUnit(String account) {
    return "(select u.name from unit_post m join unit u on u.id = m.unit_id where m.main and m.account_id = "
        + account
        + ")";
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Application application) {
    var wanted = application.wanted();
    var course = application.course();
    return statement
        .bind("tenant", application.tenant())
        .bind("id", application.id())
        .bind("reason", wanted.reason())
        .bind("scenario", wanted.scenario())
        .bind("legal", wanted.legalBasis())
        .bind("article", wanted.article())
        .bind("fields", String.join(",", wanted.fields()))
        .bind("fieldReason", wanted.fieldReason())
        .bind("perDay", wanted.rowsPerDay())
        .bind("total", wanted.rowsTotal())
        .bind("wanted", wanted.until())
        .bind("state", application.state())
        .bind("path", application.supplied().path())
        .bind("rule", application.supplied().rule())
        .bind("route", course.route())
        .bind("step", course.step())
        .bind("answerer", course.answerer())
        .bind("submitted", course.submitted())
        .bind("due", course.due());
  }

  /** Whether the same asker already waits for an answer to the same. */
  public static boolean waits(Handle handle, Application like) {
    return handle
            .createQuery(
                """
                select count(*) from data_request
                where tenant_id = :tenant and state in ('OPEN', 'RETURNED') and mode = :mode and requester_party = :party
                  and requester_scope = :asker and asset = :asset and action = :action and purpose = :purpose
                  and id <> :id""")
            .bind("tenant", like.tenant())
            .bind("mode", like.mode())
            .bind("party", like.party())
            .bind("asker", like.asker())
            .bind("asset", like.asset().id())
            .bind("action", like.action())
            .bind("purpose", like.purpose())
            .bind("id", like.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  public static Optional<Application> find(Handle handle, UUID id) {
    return handle
        .createQuery("select * from data_request where id = :id for update")
        .bind("id", id)
        .map((row, context) -> application(row))
        .findOne();
  }

  /** Those whose answer is overdue. */
  static List<Application> overdue(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "select * from data_request where state = 'OPEN' and due_at <= :now order by due_at limit :limit")
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> application(row))
        .list();
  }

  /** A grant that rests on a contract ends with it. */
  public static void endUnder(Handle handle, TenantId tenant, UUID contract, Instant now) {
    handle
        .createUpdate(
            """
            update data_request set granted_until = :now, ended_by = 'CONTRACT'
            where tenant_id = :tenant and contract_id = cast(:contract as uuid) and state = 'GRANTED' and granted_until > :now""")
        .bind("tenant", tenant)
        .bind("contract", contract)
        .bind("now", now)
        .execute();
  }

  /** Applications that still wait go to whoever operates the community now. */
  public static void readdress(Handle handle, TenantId tenant, String operator) {
    for (var paper : PAPERS) {
      handle
          .createUpdate(
              "update "
                  + paper
                  + """
                   set operator_id = :operator
                  where tenant_id = :tenant and request_id in (select id from data_request
                    where tenant_id = :tenant and state in ('OPEN', 'RETURNED') and operator_id is not null)""")
          .bind("tenant", tenant)
          .bind("operator", operator)
          .execute();
    }
    handle
        .createUpdate(
            """
            update data_request set operator_id = :operator
            where tenant_id = :tenant and state in ('OPEN', 'RETURNED') and operator_id is not null""")
        .bind("tenant", tenant)
        .bind("operator", operator)
        .execute();
  }

  static Application application(ResultSet row) throws SQLException {
    return new Application(
        new TenantId(row.getString("tenant_id")),
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("code")),
        row.getString("operator_id"),
        new Application.Applicant(
            row.getObject("requester_account", UUID.class),
            row.getString("requester_name"),
            Party.valueOf(row.getString("requester_party")),
            row.getString("requester_scope")),
        wanted(row),
        RequestState.valueOf(row.getString("state")),
        OperationMode.valueOf(row.getString("mode")),
        row.getString("basis"),
        new Application.Supplied(
            SupplyPath.valueOf(row.getString("path")), row.getString("path_rule")),
        new Application.Course(
            row.getString("route"),
            row.getInt("step"),
            Answerer.valueOf(row.getString("answerer")),
            RightTable.instant(row, "submitted_at"),
            RightTable.instant(row, "due_at")),
        RightTable.instant(row, "created_at"),
        answer(row));
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        new Asset(row.getString("asset")),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("reason"),
        row.getString("scenario"),
        row.getString("legal_basis"),
        row.getString("legal_article"),
        List.of(row.getString("fields").split(",")),
        row.getString("field_reason"),
        row.getLong("rows_per_day"),
        row.getObject("rows_total", Long.class),
        RightTable.instant(row, "wanted_until"));
  }

  private static Application.Answer answer(ResultSet row) throws SQLException {
    var fields = row.getString("granted_fields");
    var endedBy = row.getString("ended_by");
    return new Application.Answer(
        row.getString("decided_by"),
        row.getObject("decider_account", UUID.class),
        RightTable.instant(row, "decided_at"),
        row.getString("decision_note"),
        RightTable.instant(row, "granted_until"),
        fields == null
            ? null
            : new GrantTerms(
                List.of(fields.split(",")),
                row.getLong("granted_per_day"),
                row.getObject("granted_total", Long.class)),
        row.getObject("contract_id", UUID.class),
        endedBy == null ? null : EndedBy.valueOf(endedBy),
        row.getBoolean("held"));
  }
}
