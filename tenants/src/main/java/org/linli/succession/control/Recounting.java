package org.linli.succession.control;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.succession.control.StepRows.Step;
import org.linli.succession.control.SuccessionPack.Recounted;

/**
 * Figures that are counted from rows are not carried over: sums of two that meet under one key
 * would be wrong. Those of the community that ends go, and the other one's are counted at once.
 */
final class Recounting {

  private final Handle handle;
  private final Side from;
  private final Side into;

  Recounting(Handle handle, Side from, Side into) {
    this.handle = handle;
    this.from = from;
    this.into = into;
  }

  Step next(Recounted counted) {
    from.enter(handle);
    long gone =
        handle
            .createUpdate("delete from " + counted.table() + " where tenant_id = :from")
            .bind("from", from.tenant())
            .execute();
    var id = Sql.newId();
    handle
        .createUpdate(
            """
            insert into due_work (id, due_at, tenant_id, kind, subject)
            values (:id, :now, :into, :kind, :id)""")
        .bind("id", id)
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("into", into.tenant())
        .bind("kind", counted.work())
        .execute();
    return new Step(gone, gone, true);
  }
}
