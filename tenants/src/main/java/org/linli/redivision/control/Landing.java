package org.linli.redivision.control;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/** The code that a community gets in its new street. */
public final class Landing {

  private static final int LAST = 999;
  private static final String STREET = "move-street";
  private static final String CODE = "move-code";

  /** Codes that stand, stood once as another community's, or are promised to a move. */
  private static final String USED =
      """
      select code from division where code like :within
      union select code from division_former where code like :within and community <> :tenant
      union select to_code from tenant_move where to_code like :within
        and state in ('PROPOSED', 'CONFIRMED')""";

  private Landing() {}

  /**
   * @param community as it stands now
   * @param street where it goes
   * @param wanted the code that the document gives; null for the one that the community had there
   *     before, else the next free one of the street
   * @throws Invalid there is no such street in the city, it is the same one, or the code is taken
   */
  public static DivisionCode of(
      Handle handle, TenantRow community, DivisionCode street, DivisionCode wanted) {
    var from = community.code();
    var tenant = community.id();
    if (street == null) {
      throw new Invalid(STREET, "required");
    }
    if (street.level() != DivisionLevel.STREET
        || !street.isWithin(from.at(DivisionLevel.CITY))
        || !stands(handle, street)) {
      throw new Invalid(STREET, "move-no-street");
    }
    if (from.isWithin(street)) {
      throw new Invalid(STREET, "move-same-street");
    }
    if (wanted == null) {
      return former(handle, tenant, street)
          .filter(code -> !isUsed(handle, tenant, code))
          .orElseGet(() -> next(handle, tenant, street));
    }
    if (wanted.level() != DivisionLevel.COMMUNITY || !wanted.isWithin(street)) {
      throw new Invalid(CODE, "move-code-outside");
    }
    if (isUsed(handle, tenant, wanted)) {
      throw new Invalid(CODE, "move-code-taken");
    }
    return wanted;
  }

  static boolean stands(Handle handle, DivisionCode code) {
    return handle
        .createQuery("select exists (select 1 from division where code = :code)")
        .bind("code", code)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether it is to be erased, or was: nothing is left then that could go along. */
  public static boolean isErased(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select exists (select 1 from tenant_erasure where tenant_id = :tenant and state <> 'WITHDRAWN')")
        .bind("tenant", tenant)
        .mapTo(Boolean.class)
        .one();
  }

  /** The last that it had in that street: going back undoes the move. */
  private static Optional<DivisionCode> former(
      Handle handle, TenantId tenant, DivisionCode street) {
    return handle
        .createQuery(
            """
            select code from division_former where community = :tenant and code like :within
            order by until_at desc, code desc limit 1""")
        .bind("tenant", tenant)
        .bind("within", street.value() + "%")
        .mapTo(String.class)
        .findOne()
        .map(DivisionCode::new);
  }

  private static boolean isUsed(Handle handle, TenantId tenant, DivisionCode code) {
    return !handle
        .createQuery(USED)
        .bind("within", code.value())
        .bind("tenant", tenant)
        .mapTo(String.class)
        .list()
        .isEmpty();
  }

  /** One more than the highest of the street's: no code is given to a second community. */
  private static DivisionCode next(Handle handle, TenantId tenant, DivisionCode street) {
    var highest =
        handle
            .createQuery("select max(code) from (" + USED + ") used where length(code) = 12")
            .bind("within", street.value() + "%")
            .bind("tenant", tenant)
            .mapTo(String.class)
            .findOne();
    var number =
        Optional.ofNullable(highest.orElse(null))
                .map(code -> Integer.parseInt(code.substring(DivisionLevel.STREET.digits())))
                .orElse(0)
            + 1;
    if (number > LAST) {
      throw new Invalid(STREET, "move-street-full");
    }
    return new DivisionCode("%s%03d".formatted(street.value(), number));
  }
}
