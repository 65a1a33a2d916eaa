package org.linli.exchange.control;

import java.util.stream.Collectors;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.persistence.Sha256;

/**
 * By which description a row was checked: names and types of its fields. Rows of an older
 * description are not read by a newer one, which would not know what to make of them; the supplier
 * sends them anew.
 */
final class Described {

  private Described() {}

  static String by(AssetSheet sheet) {
    return Sha256.hex(
        sheet.fields().stream()
            .map(field -> field.name() + ":" + field.type())
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
