package org.linli.components.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.components.boundary.UseRow;
import org.linli.components.entity.CallOutcome;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code component_call}: what was called by whom, without anything that was said. */
public final class UseTable {

  private UseTable() {}

  /**
   * A call, as it is written down.
   *
   * @param assets ids, between blanks
   * @param basis the rules by which they might leave
   */
  public record Call(
      UUID id,
      Instant at,
      UUID component,
      String number,
      String owner,
      TenantId tenant,
      DivisionCode code,
      UUID account,
      Party party,
      String organisation,
      String scenario,
      String operation,
      String assets,
      long items,
      CallOutcome outcome,
      String fault,
      Integer status,
      int millis,
      long sent,
      long received,
      String basis) {}

  public static void insert(Handle handle, Call call) {
    handle
        .createUpdate(
            """
            insert into component_call (id, at, component_id, number, organisation_id, tenant_id, code, account_id, party,
              caller_organisation, scenario, operation, assets, items, outcome, fault, status, millis, sent, received, basis)
            values (:id, :at, :component, :number, :owner, :tenant, :code, :account, :party, :organisation, :scenario,
              :operation, :assets, :items, :outcome, :fault, cast(:status as int), :millis, :sent, :received, :basis)""")
        .bindMethods(call)
        .execute();
  }

  public static List<UseRow> of(Handle handle, UUID id, Instant since) {
    return handle
        .createQuery(
            """
            select c.tenant_id, t.name, c.scenario, c.party, c.number, count(*) as calls,
              count(*) filter (where c.outcome = 'FAILED') as failed,
              count(*) filter (where c.outcome = 'REFUSED') as refused,
              percentile_disc(0.5) within group (order by c.millis) as median, max(c.at) as last
            from component_call c join tenant t on t.id = c.tenant_id
            where c.component_id = :id and c.at >= :since
            group by c.tenant_id, t.name, c.scenario, c.party, c.number
            order by calls desc, c.tenant_id, c.scenario, c.party, c.number limit 500""")
        .bind("id", id)
        .bind("since", since)
        .map(
            (row, context) ->
                new UseRow(
                    row.getString("tenant_id"),
                    row.getString("name"),
                    row.getString("scenario"),
                    Party.valueOf(row.getString("party")),
                    row.getString("number"),
                    row.getLong("calls"),
                    row.getLong("failed"),
                    row.getLong("refused"),
                    row.getInt("median"),
                    ComponentTable.at(row, "last")))
        .list();
  }
}
