package org.linli.exchange.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.entity.FieldFault;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QualityRules;

/**
 * Sorts the rows of a delivery into those that are as the asset's description and the agreement
 * have them, and the others, with the reason by field (004 §3.2 d). Nothing is lost on the way.
 */
final class RowSorting {

  static final int LONGEST_KEY = 200;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BETWEEN = " / ";

  private final AssetSheet sheet;
  private final QualityRules rules;
  private final QualityCheck check;
  private final Set<String> keys = new HashSet<>();
  private final List<GoodRow> good = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();

  RowSorting(AssetSheet sheet, QualityRules rules, Instant now) {
    this.sheet = sheet;
    this.rules = rules;
    // What stands there twice is found here, also among rows that are gone.
    this.check =
        new QualityCheck(
            new QualityRules(
                rules.asset(),
                rules.required(),
                null,
                rules.ranges(),
                rules.order(),
                rules.fresh()),
            sheet.fields(),
            now);
  }

  List<GoodRow> good() {
    return good;
  }

  List<BadRow> bad() {
    return bad;
  }

  /** What is wrong, row by row, for the figures. */
  Collection<Set<QualityRule>> faults() {
    return bad.stream()
        .map(
            row ->
                (Set<QualityRule>)
                    new HashSet<>(row.faults().stream().map(FieldFault::rule).toList()))
        .toList();
  }

  /**
   * @throws FieldNotOffered for a field that the catalogue does not describe: nobody may send what
   *     was never agreed to be gathered
   */
  RowSorting sort(List<SentRow> rows) {
    for (var row : rows) {
      row.values().keySet().stream()
          .filter(name -> sheet.field(name).isEmpty())
          .findFirst()
          .ifPresent(
              name -> {
                throw new FieldNotOffered(name.length() > 60 ? name.substring(0, 60) : name);
              });
    }
    rows.forEach(this::sort);
    return this;
  }

  private void sort(SentRow row) {
    if (!row.readable()) {
      refuse(row, null, List.of(new FieldFault("", QualityRule.TYPE)));
      return;
    }
    var faults = new ArrayList<FieldFault>();
    var values = values(row, faults);
    var key = key(values, faults);
    if (!row.removal()) {
      check(values, faults);
    }
    if (key != null && !keys.add(key)) {
      faults.add(new FieldFault(rules.key().getFirst(), QualityRule.DOUBLE));
    }
    if (faults.isEmpty()) {
      good.add(new GoodRow(key, row.removal() ? "{}" : content(values), row.at(), row.removal()));
    } else {
      refuse(row, key, faults);
    }
  }

  private void refuse(SentRow row, String key, List<FieldFault> faults) {
    bad.add(new BadRow(row.line(), key, row.text(), List.copyOf(faults), row.at()));
  }

  private Map<String, Object> values(SentRow row, List<FieldFault> faults) {
    var values = new HashMap<String, Object>();
    for (var field : sheet.fields()) {
      JsonNode node = row.values().get(field.name());
      if (row.wrong().contains(field.name())) {
        faults.add(new FieldFault(field.name(), QualityRule.TYPE));
      } else if (!FieldValue.isEmpty(node)) {
        FieldValue.of(field, node)
            .ifPresentOrElse(
                value -> values.put(field.name(), value),
                () -> faults.add(new FieldFault(field.name(), QualityRule.TYPE)));
      }
    }
    return values;
  }

  /** Null where a part of it is missing or wrong. */
  private String key(Map<String, Object> values, List<FieldFault> faults) {
    var parts = new ArrayList<String>();
    for (var name : rules.key()) {
      var value = values.get(name);
      if (value == null) {
        addOnce(faults, name, QualityRule.MISSING);
      } else {
        parts.add(value.toString());
      }
    }
    var key = String.join(BETWEEN, parts);
    if (key.length() > LONGEST_KEY) {
      faults.add(new FieldFault(rules.key().getFirst(), QualityRule.RANGE));
      return null;
    }
    return parts.size() == rules.key().size() ? key : null;
  }

  private void check(Map<String, Object> values, List<FieldFault> faults) {
    var laidOut = new ArrayList<>(sheet.fields().size());
    sheet.fields().forEach(field -> laidOut.add(values.get(field.name())));
    faults(laidOut)
        .forEach(
            fault -> {
              if (fault.rule() == QualityRule.MISSING) {
                addOnce(faults, fault.field(), fault.rule());
              } else {
                faults.add(new FieldFault(fault.field(), fault.rule()));
              }
            });
  }

  /** No row of a table yet: its key is told apart. */
  private List<RowFault> faults(List<Object> values) {
    try {
      return check.faults(() -> "", values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is not of its type is not missing besides. */
  private static void addOnce(List<FieldFault> faults, String field, QualityRule rule) {
    if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      faults.add(new FieldFault(field, rule));
    }
  }

  private String content(Map<String, Object> values) {
    ObjectNode node = JSON.createObjectNode();
    for (var field : sheet.fields()) {
      switch (values.get(field.name())) {
        case null -> {
          // What is empty is not written.
        }
        case Long number -> node.put(field.name(), number);
        case BigDecimal number -> node.put(field.name(), number);
        case Boolean yes -> node.put(field.name(), yes);
        case Object value -> node.put(field.name(), value.toString());
      }
    }
    return node.toString();
  }
}
