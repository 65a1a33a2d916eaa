package org.linli.assurance.control;

import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.assurance.entity.Keeper;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Whose register it is.
 *
 * @param keeper null for a district or street, which keep none and read sums
 * @param tenant null for all but a community
 * @param organisation null for all but an enterprise
 */
public record Place(Keeper keeper, DivisionCode code, TenantId tenant, String organisation) {

  /**
   * The caller's own.
   *
   * @throws NotPermitted residents and the platform's keepers have none
   */
  public static Place of(Handle handle, Caller caller) {
    return switch (caller.tier()) {
      case CITY -> new Place(Keeper.CITY, scope(caller), null, null);
      case DISTRICT, STREET -> new Place(null, scope(caller), null, null);
      case COMMUNITY ->
          new Place(
              Keeper.COMMUNITY, scope(caller), caller.tenant().orElseThrow(Place::refused), null);
      case OPERATOR ->
          new Place(
              Keeper.OPERATOR,
              city(handle),
              null,
              caller.organisation().orElseThrow(Place::refused));
      case RESIDENT, PLATFORM -> throw refused();
    };
  }

  /** By which its entries are told from those of others. */
  public String key() {
    return organisation == null ? code.value() : code.value() + "/" + organisation;
  }

  private static DivisionCode scope(Caller caller) {
    if (caller.scope() == null) {
      throw refused();
    }
    return caller.scope();
  }

  private static NotPermitted refused() {
    return new NotPermitted("assurance:read");
  }

  /** An enterprise belongs to no division: its register stands with the city it works in. */
  private static DivisionCode city(Handle handle) {
    return handle
        .createQuery("select code from division where level = 'CITY' order by code limit 1")
        .mapTo(String.class)
        .map(DivisionCode::new)
        .one();
  }
}
