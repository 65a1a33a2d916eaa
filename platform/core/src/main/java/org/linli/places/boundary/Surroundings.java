package org.linli.places.boundary;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.places.control.PlaceLists;
import org.linli.places.entity.PlaceRow;
import org.linli.tenancy.entity.TenantId;

/**
 * What a resident may name of the community's places: the public points, the compounds of the own
 * home with their buildings and entrances, and the own rooms. The neighbours' rooms are none of it.
 * Who is not yet settled in a room names compounds and buildings, which everybody can read on their
 * walls.
 */
public final class Surroundings {

  private static final String OF_ACCOUNT =
      """
      with recursive home as (
        select p.id, p.parent_id, p.kind from household_member h
        join place p on p.tenant_id = h.tenant_id and p.id = h.room_id
        where h.tenant_id = :tenant and h.account_id = :me
        union
        select q.id, q.parent_id, q.kind from home join place q on q.tenant_id = :tenant and q.id = home.parent_id
      ), around as (
        select id, kind from home where parent_id is null
        union
        select q.id, q.kind from around join place q on q.tenant_id = :tenant and q.parent_id = around.id
        where q.kind in ('BUILDING', 'UNIT')
      )
      """;

  private static final String NAMED =
      """
      and (kind = 'PUBLIC' or id in (select id from around) or id in (select id from home)
        or (kind in ('COMPOUND', 'BUILDING') and not exists (select 1 from home)))
      """;

  private Surroundings() {}

  /** Parents before children. */
  public static List<PlaceRow> of(Handle handle, TenantId tenant, UUID account) {
    return handle
        .createQuery(PlaceLists.selected(OF_ACCOUNT, NAMED))
        .bind("tenant", tenant)
        .bind("me", account)
        .map((row, context) -> PlaceLists.row(row))
        .list();
  }

  public static boolean include(Handle handle, TenantId tenant, UUID account, UUID place) {
    return of(handle, tenant, account).stream().anyMatch(row -> row.id().equals(place));
  }
}
