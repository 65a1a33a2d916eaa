package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The rows of {@code data_request}; the database shows those of the caller's division or
 * organisation alone.
 */
public final class RequestTable {

  private static final String LISTED =
      """
      from data_request r join tenant t on t.id = r.tenant_id
      where (cast(:state as varchar) is null
          or (r.state = :state and (r.state <> 'GRANTED' or r.granted_until > :now))
          or (:state = 'ENDED' and r.state = 'GRANTED' and r.granted_until <= :now))
        and (t.name like :like or r.requester_name like :like or r.reason like :like or t.code like :like)""";

  /** An application with its community's name, for a list. */
  public record Listed(Application application, String community) {}

  private RequestTable() {}

  static List<Grant> grants(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select * from data_request where tenant_id = :tenant and state = 'GRANTED'")
        .bind("tenant", tenant)
        .map((row, context) -> application(row))
        .stream()
        .map(
            granted ->
                new Grant(
                    granted.id(),
                    granted.key(),
                    granted.mode(),
                    granted.decidedAt(),
                    granted.grantedUntil()))
        .toList();
  }

  public static void insert(Handle handle, Application application) {
    handle
        .createUpdate(
            """
            insert into data_request (tenant_id, id, code, operator_id, requester_account, requester_name, requester_party,
              requester_scope, asset, action, purpose, reason, wanted_until, state, mode, basis, created_at)
            values (:tenant, :id, :code, :operator, :account, :name, :party, :asker, :asset, :action, :purpose, :reason,
              :until, :state, :mode, :basis, :created)""")
        .bind("tenant", application.tenant())
        .bind("id", application.id())
        .bind("code", application.code())
        .bind("operator", application.operator())
        .bind("account", application.account())
        .bind("name", application.requester())
        .bind("party", application.party())
        .bind("asker", application.asker())
        .bind("asset", application.asset().id())
        .bind("action", application.action())
        .bind("purpose", application.purpose())
        .bind("reason", application.reason())
        .bind("until", application.wantedUntil())
        .bind("state", application.state())
        .bind("mode", application.mode())
        .bind("basis", application.basis())
        .bind("created", application.createdAt())
        .execute();
  }

  /** Whether the same asker already waits for an answer to the same. */
  public static boolean waits(Handle handle, Application like) {
    return handle
            .createQuery(
                """
                select count(*) from data_request
                where tenant_id = :tenant and state = 'OPEN' and mode = :mode and requester_party = :party
                  and requester_scope = :asker and asset = :asset and action = :action and purpose = :purpose""")
            .bind("tenant", like.tenant())
            .bind("mode", like.mode())
            .bind("party", like.party())
            .bind("asker", like.asker())
            .bind("asset", like.asset().id())
            .bind("action", like.action())
            .bind("purpose", like.purpose())
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

  public static void decide(
      Handle handle,
      Application application,
      RequestState state,
      String by,
      Instant at,
      String note,
      Instant until,
      UUID contract) {
    handle
        .createUpdate(
            """
            update data_request set state = :state, decided_by = :by, decided_at = :at, decision_note = :note,
              granted_until = :until, contract_id = cast(:contract as uuid)
            where tenant_id = :tenant and id = :id""")
        .bind("state", state)
        .bind("by", by)
        .bind("at", at)
        .bind("note", note)
        .bind("until", until)
        .bind("contract", contract)
        .bind("tenant", application.tenant())
        .bind("id", application.id())
        .execute();
  }

  /** A grant that rests on a contract ends with it. */
  public static void endUnder(Handle handle, TenantId tenant, UUID contract, Instant now) {
    handle
        .createUpdate(
            """
            update data_request set granted_until = :now
            where tenant_id = :tenant and contract_id = cast(:contract as uuid) and state = 'GRANTED' and granted_until > :now""")
        .bind("tenant", tenant)
        .bind("contract", contract)
        .bind("now", now)
        .execute();
  }

  /** Applications that still wait go to whoever operates the community now. */
  public static void readdress(Handle handle, TenantId tenant, String operator) {
    handle
        .createUpdate(
            """
            update data_request set operator_id = :operator
            where tenant_id = :tenant and state = 'OPEN' and operator_id is not null""")
        .bind("tenant", tenant)
        .bind("operator", operator)
        .execute();
  }

  public static List<Listed> list(
      Handle handle, String state, String like, Instant now, int offset, int limit) {
    return handle
        .createQuery(
            "select r.*, t.name as community "
                + LISTED
                + " order by case when r.state = 'OPEN' then 0 else 1 end, r.created_at desc, r.id limit :limit offset :offset")
        .bind("state", state)
        .bind("like", like)
        .bind("now", now)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> new Listed(application(row), row.getString("community")))
        .list();
  }

  public static long count(Handle handle, String state, String like, Instant now) {
    return handle
        .createQuery("select count(*) " + LISTED)
        .bind("state", state)
        .bind("like", like)
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        new TenantId(row.getString("tenant_id")),
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("code")),
        row.getString("operator_id"),
        row.getObject("requester_account", UUID.class),
        row.getString("requester_name"),
        Party.valueOf(row.getString("requester_party")),
        row.getString("requester_scope"),
        new Asset(row.getString("asset")),
        Action.valueOf(row.getString("action")),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("reason"),
        RightTable.instant(row, "wanted_until"),
        RequestState.valueOf(row.getString("state")),
        OperationMode.valueOf(row.getString("mode")),
        row.getString("basis"),
        RightTable.instant(row, "created_at"),
        row.getString("decided_by"),
        RightTable.instant(row, "decided_at"),
        row.getString("decision_note"),
        RightTable.instant(row, "granted_until"));
  }
}
