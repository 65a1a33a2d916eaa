package org.linli.documents.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.documents.control.Printed.Part;
import org.linli.documents.control.Printed.Style;
import org.linli.documents.entity.Block;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.VariantDraft;

/** Puts what was filled in into the template's body. */
final class Composition {

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

  private final DocumentTemplate template;
  private final Filled filled;
  private final Map<String, String> given;

  /**
   * @param given what the platform knows: {@link DocumentTemplate#GIVEN}
   */
  Composition(DocumentTemplate template, Filled filled, Map<String, String> given) {
    this.template = template;
    this.filled = filled;
    this.given = given;
  }

  List<Part> parts(VariantDraft variant) {
    var parts = new ArrayList<Part>();
    template.body().forEach(block -> parts.add(part(block)));
    if (variant.closing() != null) {
      parts.add(new Part(Style.LINE, variant.closing(), List.of()));
    }
    return parts;
  }

  private Part part(Block block) {
    if (block.table() != null) {
      return new Part(Style.TABLE, "", table(block.table()));
    }
    return new Part(style(block), written(block.text()), List.of());
  }

  private static Style style(Block block) {
    if (block.title() != null) {
      return Style.TITLE;
    }
    if (block.heading() != null) {
      return Style.HEADING;
    }
    return block.line() != null ? Style.LINE : Style.FLUSH;
  }

  private List<List<String>> table(String id) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        template.field(id).orElseThrow().columns().stream()
            .map(column -> column.name().in(Locale.SIMPLIFIED_CHINESE))
            .toList());
    rows.addAll(filled.rows().get(id));
    return rows;
  }

  /** In one pass, so that braces in what somebody typed stay braces. */
  private String written(String text) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              var id = hole.group(1);
              var value = given.getOrDefault(id, filled.texts().getOrDefault(id, ""));
              return java.util.regex.Matcher.quoteReplacement(value);
            });
  }
}
