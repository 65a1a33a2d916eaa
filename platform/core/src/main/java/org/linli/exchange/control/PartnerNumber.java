package org.linli.exchange.control;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.exchange.entity.LayoutNumbers;

/** A number in a partner's signs. */
final class PartnerNumber {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  private PartnerNumber() {}

  static String write(LayoutNumbers signs, BigDecimal number) {
    var parts = number.toPlainString().split("\\.");
    var whole =
        signs.grouping() == null
            ? parts[0]
            : THOUSANDS.matcher(parts[0]).replaceAll(signs.grouping());
    return parts.length == 1 ? whole : whole + signs.decimal() + parts[1];
  }

  /**
   * @return empty for what is not written in them: a point between thousands is none before a
   *     fraction
   */
  static Optional<BigDecimal> read(LayoutNumbers signs, String text) {
    var group = signs.grouping() == null ? "" : Pattern.quote(signs.grouping());
    var whole = group.isEmpty() ? "\\d+" : "(\\d+|\\d{1,3}(" + group + "\\d{3})+)";
    if (!text.matches("[+-]?" + whole + "(" + Pattern.quote(signs.decimal()) + "\\d+)?")) {
      return Optional.empty();
    }
    var plain = signs.grouping() == null ? text : text.replace(signs.grouping(), "");
    return Optional.of(new BigDecimal(plain.replace(signs.decimal(), ".")));
  }
}
