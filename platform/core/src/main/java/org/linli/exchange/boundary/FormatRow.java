package org.linli.exchange.boundary;

import java.util.List;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.packs.Text;

/** A format that a consumer can be given. */
public record FormatRow(String id, Text name, Form form, List<String> assets) {

  static FormatRow of(Layout layout) {
    return new FormatRow(
        layout.id(),
        layout.name(),
        layout.form(),
        layout.assets().keySet().stream().sorted().toList());
  }
}
