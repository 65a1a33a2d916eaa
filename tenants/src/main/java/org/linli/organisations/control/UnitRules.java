package org.linli.organisations.control;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.CreditCode;
import org.linli.organisations.entity.UnitState;
import org.linli.organisations.entity.UnitType;

/** What an organisation may be, and what may stand under what. */
public final class UnitRules {

  /** More levels than this no organisation chart of a city has. */
  private static final int DEEPEST = 8;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LAST_POSITION = 9999;
  private static final int MOST_EXTRA = 20;
  private static final int LONGEST_FIELD = 40;
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

  private UnitRules() {}

  /**
   * The draft with all that it leaves open.
   *
   * @throws Invalid naming field and rule
   */
  public static UnitDraft checked(UnitDraft draft, UnitPlace place, LocalDate today) {
    var type =
        UnitTypes.DELIVERED.of(draft.type()).orElseThrow(() -> new Invalid("type", "unknown-type"));
    require(type.at().contains(place.tier()), "type", "other-tier");
    var number = text("number", draft.number(), LONGEST_FIELD, true);
    require(NUMBER.matcher(number).matches(), "number", "number-form");
    var phone = text("phone", draft.phone(), LONGEST_FIELD, false);
    require(phone == null || PHONE.matcher(phone).matches(), "phone", "phone-form");
    var position = draft.position() == null ? 0 : draft.position();
    require(position >= 0 && position <= LAST_POSITION, "position", "position-form");
    var from = draft.validFrom() == null ? today : draft.validFrom();
    require(
        draft.validUntil() == null || !draft.validUntil().isBefore(from),
        "valid-until",
        "after-from");
    return new UnitDraft(
        draft.code(),
        draft.parent(),
        type.id(),
        number,
        text("name", draft.name(), LONGEST_NAME, true),
        credit(type, draft.creditCode()),
        text("leader", draft.leader(), LONGEST_NAME, false),
        phone,
        text("address", draft.address(), LONGEST_ADDRESS, false),
        position,
        extra(draft.extra()),
        from,
        draft.validUntil(),
        draft.version());
  }

  /**
   * That one of the kind may stand there.
   *
   * @param levels of it and its parts
   * @param parent null for none
   * @param above what the parent is a part of
   */
  public static void requireFits(
      String type, int levels, UnitPlace place, UnitRow parent, List<UnitRow> above) {
    var kind = UnitTypes.DELIVERED.of(type).orElseThrow();
    if (parent == null) {
      require(kind.standsUnder(null), "parent", "needs-parent");
      return;
    }
    requireSamePlace(place, parent);
    require(parent.state() != UnitState.CLOSED, "parent", "unit-closed");
    require(kind.standsUnder(parent.type()), "parent", "wrong-parent");
    require(above.size() + levels < DEEPEST, "parent", "too-deep");
  }

  /** That no tree, and nobody's post, goes over from one place to another. */
  public static void requireSamePlace(UnitPlace place, UnitRow other) {
    require(place.equals(placeOf(other)), "parent", "other-place");
  }

  /** That nothing becomes a part of itself. */
  public static void requireNoRing(UUID unit, UnitRow parent, List<UnitRow> above) {
    require(
        Stream.concat(Stream.of(parent), above.stream()).noneMatch(at -> at.id().equals(unit)),
        "parent",
        "own-part");
  }

  public static UnitPlace placeOf(UnitRow unit) {
    return new UnitPlace(unit.code(), unit.organisation().orElse(null));
  }

  private static String credit(UnitType type, String given) {
    if (given == null || given.isBlank()) {
      require(!type.credit(), "credit-code", "required");
      return null;
    }
    try {
      return new CreditCode(given).value();
    } catch (IllegalArgumentException e) {
      throw new Invalid("credit-code", "credit-form");
    }
  }

  private static Map<String, String> extra(Map<String, String> given) {
    require(given.size() <= MOST_EXTRA, "extra", "too-many-extra");
    var extra = new LinkedHashMap<String, String>();
    given.forEach(
        (name, value) -> {
          var field = text("extra", name, LONGEST_FIELD, true);
          var said = text("extra", value, LONGEST_ADDRESS, true);
          // In files and forms these signs stand between name and value, and between fields.
          require(!field.matches(".*[=;\uFF1D\uFF1B].*"), "extra", "field-form");
          require(!said.matches(".*[;\uFF1B].*"), "extra", "field-form");
          extra.put(field, said);
        });
    return extra;
  }

  /**
   * A text of one line, without signs that nobody sees; null for none.
   *
   * @throws Invalid it is needed, or too long
   */
  public static String text(String field, String text, int longest, boolean needed) {
    var stripped = text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (stripped.isEmpty()) {
      require(!needed, field, "required");
      return null;
    }
    require(stripped.length() <= longest, field, "too-long");
    return stripped;
  }

  private static void require(boolean met, String field, String rule) {
    if (!met) {
      throw new Invalid(field, rule);
    }
  }
}
