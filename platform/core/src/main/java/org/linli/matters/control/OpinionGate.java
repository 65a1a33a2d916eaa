package org.linli.matters.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.TaskForm;

/** What a step waits for before it ends: the opinions that it needs. */
final class OpinionGate {

  private OpinionGate() {}

  /**
   * Where the form lets the step end without them, the reason takes them back.
   *
   * @param note of who ends the step; null for none
   * @throws OpinionsOpen where the step still waits for opinions
   */
  static void pass(
      Handle handle,
      Scopes scopes,
      TaskForm form,
      Matter matter,
      UUID task,
      String node,
      String note) {
    var tenant = scopes.requireTenant();
    var open = OpinionTable.needed(handle, tenant, task);
    if (open == 0) {
      return;
    }
    if (!form.jointly().waive()) {
      throw new OpinionsOpen(open);
    }
    var why = Invalid.text("note", note, Deeds.LONGEST);
    var now = Instant.now();
    handle.execute(
        "update matter_opinion set withdrawn_at = ? where tenant_id = ? and task_id = ?"
            + " and answered_at is null and withdrawn_at is null",
        now.atOffset(ZoneOffset.UTC),
        tenant.value(),
        task);
    Deeds.write(handle, tenant, scopes.caller(), matter.id(), Deed.UNJOINED, node, why, now);
  }
}
