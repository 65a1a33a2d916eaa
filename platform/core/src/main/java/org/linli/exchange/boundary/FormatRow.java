package org.linli.exchange.boundary;

import java.util.List;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;
import org.linli.packs.Text;

/**
 * A format that a consumer can be given, or a supplier keep to.
 *
 * @param assets that leave in it
 * @param incoming fields that an asset brought in it may have
 */
public record FormatRow(
    String id, int version, Text name, Form form, List<String> assets, List<String> incoming) {

  static FormatRow of(Layout layout) {
    return new FormatRow(
        layout.id(),
        layout.version(),
        layout.name(),
        layout.form(),
        layout.assets().keySet().stream().sorted().toList(),
        layout.incoming().stream()
            .map(LayoutColumn::field)
            .filter(field -> field != null && !field.startsWith("_"))
            .toList());
  }
}
