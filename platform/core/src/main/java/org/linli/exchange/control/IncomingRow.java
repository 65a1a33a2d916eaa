package org.linli.exchange.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;
import org.linli.exchange.entity.LayoutMeasure;

/**
 * A partner's row in the words of the asset, as its format says (000 §7.2 e 3). What is not written
 * as the format has it stays as it came and is named: it is never taken for something else.
 */
final class IncomingRow {

  private final Layout layout;
  private final AssetSheet sheet;
  private final Map<String, LayoutColumn> columns = new HashMap<>();

  IncomingRow(Layout layout, AssetSheet sheet) {
    this.layout = layout;
    this.sheet = sheet;
    layout.incoming().forEach(column -> columns.put(column.name(), column));
  }

  /**
   * @param wrong fields of which the value is not written as agreed
   */
  record Read(Map<String, JsonNode> values, Set<String> wrong) {}

  /**
   * @throws FieldNotOffered for what the format does not speak of
   */
  Read of(Map<String, JsonNode> sent) {
    var values = new LinkedHashMap<String, JsonNode>();
    var wrong = new HashSet<String>();
    sent.forEach(
        (name, node) -> {
          var column = columns.get(name);
          if (column == null) {
            throw new FieldNotOffered(name);
          }
          if (column.field() != null) {
            var value = FieldValue.isEmpty(node) ? Optional.of(node) : value(column, node);
            values.put(column.field(), value.orElse(node));
            if (value.isEmpty()) {
              wrong.add(column.field());
            }
          }
        });
    return new Read(values, wrong);
  }

  private Optional<JsonNode> value(LayoutColumn column, JsonNode node) {
    if (node.isContainerNode()) {
      return Optional.empty();
    }
    var text = node.asText().strip();
    if (!column.codes().isEmpty()) {
      return column.codes().entrySet().stream()
          .filter(code -> code.getValue().equals(text))
          .findFirst()
          .map(code -> TextNode.valueOf(code.getKey()));
    }
    return switch (type(column.field())) {
      case INSTANT -> instant(column, node, text);
      case DATE ->
          column.time() == null
              ? Optional.of(node)
              : PartnerTime.day(column.time(), text).map(day -> TextNode.valueOf(day.toString()));
      case YES_NO -> yesOrNo(node, text);
      case WHOLE, DECIMAL -> number(column, node, text);
      case TEXT, CODE, IDENTIFIER, BINARY -> Optional.of(node);
    };
  }

  /** Of a field that the asset has; the mark of a change is a word, that of its time a time. */
  private FieldType type(String field) {
    return switch (field) {
      case SentRows.CHANGE -> FieldType.CODE;
      case SentRows.AT -> FieldType.INSTANT;
      default -> sheet.field(field).orElseThrow(() -> new FieldNotOffered(field)).type();
    };
  }

  private Optional<JsonNode> instant(LayoutColumn column, JsonNode node, String text) {
    var times = layout.time();
    var pattern = column.time() != null || times == null ? column.time() : times.pattern();
    var zone = times == null ? ZoneOffset.UTC : ZoneId.of(times.zone());
    return pattern == null
        ? Optional.of(node)
        : PartnerTime.instant(pattern, zone, text).map(time -> TextNode.valueOf(time.toString()));
  }

  private Optional<JsonNode> yesOrNo(JsonNode node, String text) {
    if (layout.yes() == null) {
      return Optional.of(node);
    }
    return text.equals(layout.yes())
        ? Optional.of(BooleanNode.TRUE)
        : text.equals(layout.no()) ? Optional.of(BooleanNode.FALSE) : Optional.empty();
  }

  private Optional<JsonNode> number(LayoutColumn column, JsonNode node, String text) {
    if (node.isBoolean()
        || column.measure() == null && (layout.numbers() == null || node.isNumber())) {
      return Optional.of(node);
    }
    var number =
        layout.numbers() == null || node.isNumber()
            ? plain(text)
            : PartnerNumber.read(layout.numbers(), text);
    return number.map(
        value ->
            DecimalNode.valueOf(
                column.measure() == null ? value : measured(column.measure(), value)));
  }

  /** Longer ones are none of ours, and would be written out digit by digit. */
  private static Optional<BigDecimal> plain(String text) {
    return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static BigDecimal measured(LayoutMeasure measure, BigDecimal value) {
    return value
        .subtract(BigDecimal.valueOf(measure.offset()))
        .divide(BigDecimal.valueOf(measure.factor()), MathContext.DECIMAL64)
        .stripTrailingZeros();
  }
}
