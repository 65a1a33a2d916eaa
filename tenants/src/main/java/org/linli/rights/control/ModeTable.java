package org.linli.rights.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.boundary.ModePreview;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** What rests on a community's operation mode. */
public final class ModeTable {

  private static final String RESTING =
      """
      tenant_id = :tenant and mode = :mode and (state in ('OPEN', 'RETURNED') or state = 'GRANTED' and granted_until > :now)""";

  private ModeTable() {}

  public static String name(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select name from tenant where id = :tenant")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .one();
  }

  /**
   * @return whether it still had the mode of before
   */
  public static boolean change(
      Handle handle, TenantId tenant, OperationMode from, OperationMode to) {
    return handle
            .createUpdate("update tenant set mode = :to where id = :tenant and mode = :from")
            .bind("tenant", tenant)
            .bind("from", from)
            .bind("to", to)
            .execute()
        == 1;
  }

  public static List<ModePreview.Ending> resting(
      Handle handle, TenantId tenant, OperationMode mode, Instant now) {
    return handle
        .createQuery("select * from data_request where " + RESTING + " order by created_at")
        .bind("tenant", tenant)
        .bind("mode", mode)
        .bind("now", now)
        .map(
            (row, context) ->
                new ModePreview.Ending(
                    row.getObject("id", UUID.class),
                    RequestState.valueOf(row.getString("state")),
                    row.getString("requester_name"),
                    Party.valueOf(row.getString("requester_party")),
                    new Asset(row.getString("asset")),
                    Action.valueOf(row.getString("action")),
                    Purpose.valueOf(row.getString("purpose")),
                    RightTable.instant(row, "granted_until")))
        .list();
  }

  public static void endResting(
      Handle handle, TenantId tenant, OperationMode mode, String by, String reason, Instant now) {
    handle
        .createUpdate(
            "update data_request set state = 'REVOKED', decided_by = :by, decided_at = :now, decision_note = :reason where "
                + RESTING)
        .bind("tenant", tenant)
        .bind("mode", mode)
        .bind("by", by)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }
}
