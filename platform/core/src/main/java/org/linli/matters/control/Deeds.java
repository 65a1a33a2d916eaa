package org.linli.matters.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Deed;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Writes down what is done with a matter beside its steps. */
final class Deeds {

  static final int LONGEST = 400;

  private Deeds() {}

  /**
   * @param matter its id
   * @param node the step it is about; null for the whole matter
   * @param note null for none
   */
  static void write(
      Handle handle,
      TenantId tenant,
      Caller caller,
      UUID matter,
      Deed deed,
      String node,
      String note,
      Instant now) {
    write(handle, tenant, matter, deed, node, caller.accountId(), caller.displayName(), note, now);
  }

  /** The platform does it by itself: it stands there without a name. */
  static void byItself(
      Handle handle,
      TenantId tenant,
      UUID matter,
      Deed deed,
      String node,
      String note,
      Instant now) {
    write(handle, tenant, matter, deed, node, null, "", note, now);
  }

  private static void write(
      Handle handle,
      TenantId tenant,
      UUID matter,
      Deed deed,
      String node,
      UUID actor,
      String name,
      String note,
      Instant now) {
    handle.execute(
        """
        insert into matter_deed (tenant_id, id, matter_id, at, deed, node, actor, actor_name, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        tenant.value(),
        Sql.newId(),
        matter,
        now.atOffset(ZoneOffset.UTC),
        deed.name(),
        node,
        actor,
        name,
        shortened(note));
  }

  /** What the platform puts together may be longer than a note. */
  static String shortened(String note) {
    return note == null || note.length() <= LONGEST ? note : note.substring(0, LONGEST);
  }

  /** A reason that has to be there. */
  static String reason(String reason) {
    return Invalid.text("reason", reason, LONGEST);
  }

  /** Null for none. */
  static String note(String field, String note) {
    if (note == null || note.isBlank()) {
      return null;
    }
    if (note.strip().length() > LONGEST) {
      throw new Invalid(field, "too-long");
    }
    return note.strip();
  }
}
