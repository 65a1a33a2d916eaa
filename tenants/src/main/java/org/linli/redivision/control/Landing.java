package org.linli.redivision.control;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/** The code that a community gets in its new street. */
public final class Landing {

  private static final int LAST = 999;
  private static final String STREET = "move-street";
  private static final String CODE = "move-code";

  /** Codes that stand, stood once, or are promised to a move. */
  private static final String USED =
      """
      select code from division where code like :within
      union select code from division_former where code like :within
      union select to_code from tenant_move where to_code like :within
        and state in ('PROPOSED', 'CONFIRMED')""";

  private Landing() {}

  /**
   * @param from the community's code of now
   * @param street where it goes
   * @param wanted the code that the document gives; null for the next free one of the street
   * @throws Invalid there is no such street in the city, it is the same one, or the code is taken
   */
  public static DivisionCode of(
      Handle handle, DivisionCode from, DivisionCode street, DivisionCode wanted) {
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
      return next(handle, street);
    }
    if (wanted.level() != DivisionLevel.COMMUNITY || !wanted.isWithin(street)) {
      throw new Invalid(CODE, "move-code-outside");
    }
    if (isUsed(handle, wanted)) {
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

  private static boolean isUsed(Handle handle, DivisionCode code) {
    return !handle
        .createQuery(USED)
        .bind("within", code.value())
        .mapTo(String.class)
        .list()
        .isEmpty();
  }

  /** One more than the highest of the street's: no code is given a second time. */
  private static DivisionCode next(Handle handle, DivisionCode street) {
    var highest =
        handle
            .createQuery("select max(code) from (" + USED + ") used where length(code) = 12")
            .bind("within", street.value() + "%")
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
