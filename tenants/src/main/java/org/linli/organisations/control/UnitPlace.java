package org.linli.organisations.control;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Whose tree it is: a division's, a community's or an enterprise's. An organisation and all its
 * parts stand at one place, so no tree reaches from one tenant into another.
 *
 * @param organisation the enterprise; null for a division or community
 */
public record UnitPlace(DivisionCode code, String organisation) {

  /** The caller's own. */
  public static UnitPlace own(Handle handle, Caller caller) {
    return switch (caller.tier()) {
      case CITY, DISTRICT, STREET, COMMUNITY ->
          Optional.ofNullable(caller.scope())
              .map(code -> new UnitPlace(code, null))
              .orElseThrow(() -> new NotPermitted("organisations:read"));
      case OPERATOR ->
          caller
              .organisation()
              .map(enterprise -> new UnitPlace(city(handle), enterprise))
              .orElseThrow(() -> new NotPermitted("organisations:read"));
      case RESIDENT, PLATFORM -> throw new NotPermitted("organisations:read");
    };
  }

  /**
   * A place that the caller may look at; the own one for none.
   *
   * @throws NotFound the same for one that lies elsewhere and one that does not exist
   */
  public static UnitPlace seen(Handle handle, Caller caller, String code, String organisation) {
    var own = own(handle, caller);
    if (organisation != null) {
      var named = new UnitPlace(own.code(), organisation);
      if (!named.equals(own) && caller.tier() != Tier.CITY) {
        throw new NotFound("organisation");
      }
      return named;
    }
    if (code == null || own.organisation() != null) {
      return own;
    }
    var place = new UnitPlace(division(code), null);
    if (!place.code().isWithin(own.code()) || !exists(handle, place.code())) {
      throw new NotFound("division");
    }
    return place;
  }

  /**
   * Whether the tree there is kept from here: the own one, or a division's below, but no
   * community's.
   */
  public boolean keeps(UnitPlace other) {
    return equals(other)
        || organisation == null
            && other.organisation == null
            && other.code.isWithin(code)
            && other.code.level() != DivisionLevel.COMMUNITY;
  }

  public Tier tier() {
    return organisation == null ? Tier.valueOf(code.level().name()) : Tier.OPERATOR;
  }

  /** By which numbers are told apart. */
  public String key() {
    return organisation == null ? code.value() : code.value() + "/" + organisation;
  }

  private static DivisionCode division(String code) {
    try {
      return new DivisionCode(code);
    } catch (IllegalArgumentException e) {
      throw new Invalid("division", "division-form");
    }
  }

  private static boolean exists(Handle handle, DivisionCode code) {
    return handle
        .createQuery("select exists (select 1 from division where code = :code)")
        .bind("code", code)
        .mapTo(boolean.class)
        .one();
  }

  /** An enterprise belongs to no division: its tree stands with the city it works in. */
  private static DivisionCode city(Handle handle) {
    return handle
        .createQuery("select code from division where level = 'CITY' order by code limit 1")
        .mapTo(String.class)
        .map(DivisionCode::new)
        .one();
  }
}
