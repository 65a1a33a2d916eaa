package org.linli.succession.control;

import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** One of the two communities, and the way to see its rows. */
record Side(TenantId tenant, String code, OperationMode mode, String state) {

  /** The side of that community; {@link NotFound} where there is none. */
  static Side of(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select code, mode, state from tenant where id = :tenant")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                new Side(
                    tenant,
                    row.getString("code"),
                    OperationMode.valueOf(row.getString("mode")),
                    row.getString("state")))
        .findOne()
        .orElseThrow(() -> new NotFound("tenant"));
  }

  boolean works() {
    return "ACTIVE".equals(state);
  }

  /** Shows the rest of this transaction this community's rows, and no other's. */
  void enter(Handle handle) {
    handle
        .createQuery(
            """
            select set_config('app.tenant', :tenant, true), set_config('app.scope', :code, true),
              set_config('app.party', '', true)\
            """)
        .bind("tenant", tenant)
        .bind("code", code)
        .mapTo(String.class)
        .one();
  }

  /** An ending by which a number of this community's is told from one of the other's. */
  String ending() {
    var id = tenant.value();
    return "-" + id.substring(Math.max(0, id.length() - 6));
  }
}
