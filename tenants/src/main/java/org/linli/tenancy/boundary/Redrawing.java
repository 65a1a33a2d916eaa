package org.linli.tenancy.boundary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** Which change of the divisions a community is part of: one at a time, and none after its end. */
public enum Redrawing {
  /** It goes on in another one and exists no more by itself. */
  ENDED,
  /** It shall go on in another one, or does so now. */
  ENDING,
  /** Another one shall go on in it, or does so now. */
  RECEIVING,
  /** It shall go to another street. */
  MOVING,
  /** It is to be erased, or was. */
  ERASING;

  /** None of them, where nothing stands. */
  public static Set<Redrawing> of(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select case state when 'DONE' then 'ENDED' else 'ENDING' end from succession
              where predecessor_id = :tenant and state <> 'WITHDRAWN'
            union select 'RECEIVING' from succession
              where successor_id = :tenant and state in ('PROPOSED', 'CONFIRMED', 'RUNNING')
            union select 'MOVING' from tenant_move
              where community = :tenant and state in ('PROPOSED', 'CONFIRMED')
            union select 'ERASING' from tenant_erasure
              where tenant_id = :tenant and state <> 'WITHDRAWN'""")
        .bind("tenant", tenant)
        .mapTo(Redrawing.class)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Redrawing.class)));
  }

  /**
   * Two plans at the same moment wait for each other until the end of the transaction: the second
   * one finds the first.
   */
  public static void hold(Handle handle, Collection<TenantId> tenants) {
    handle
        .createQuery("select id from tenant where id in (<tenants>) order by id for update")
        .bindList("tenants", List.copyOf(tenants))
        .mapTo(String.class)
        .list();
  }
}
