package org.linli.exchange.control;

import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QualityRules;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * Checks rows at the boundary (004 P4d, 000 §7.2 c 4) before anything is masked: a mask would make
 * the wrong look right. Asks of the fields that were asked for, laid out once for a page.
 */
final class QualityCheck {

  /** Clocks of devices may be so far ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final String FILE = "quality.yaml";
  private static final Map<String, QualityRules> DELIVERED = delivered();

  private final List<AssetField> fields;
  private final List<Set<String>> codes = new ArrayList<>();
  private final boolean[] required;
  private final QualityRules.Range[] ranges;
  private final List<int[]> orders = new ArrayList<>();
  private final List<Integer> key = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final Instant latest;

  QualityCheck(String asset, List<AssetField> fields, Instant now) {
    this(DELIVERED.getOrDefault(asset, QualityRules.none(asset)), fields, now);
  }

  QualityCheck(QualityRules rules, List<AssetField> fields, Instant now) {
    this.fields = fields;
    this.latest = now.plus(AHEAD);
    this.required = new boolean[fields.size()];
    this.ranges = new QualityRules.Range[fields.size()];
    var places = new HashMap<String, Integer>();
    for (int at = 0; at < fields.size(); at++) {
      var field = fields.get(at);
      places.put(field.name(), at);
      codes.add(Set.copyOf(field.codes()));
      required[at] = rules.required().contains(field.name());
      ranges[at] = rules.ranges().get(field.name());
    }
    if (places.keySet().containsAll(rules.key())) {
      rules.key().forEach(name -> key.add(places.get(name)));
    }
    for (var pair : rules.order()) {
      if (places.keySet().containsAll(pair)) {
        orders.add(new int[] {places.get(pair.getFirst()), places.get(pair.getLast())});
      }
    }
  }

  /** A row's key in its table, read where there is a fault to be told, and of no other row. */
  interface Key {
    String read() throws SQLException;
  }

  /** What is wrong with the row; nothing where it may leave. */
  List<RowFault> faults(Key row, List<Object> values) throws SQLException {
    List<RowFault> faults = null;
    for (int at = 0; at < values.size(); at++) {
      var fault = fault(at, values.get(at));
      if (fault != null) {
        faults = faults == null ? new ArrayList<>() : faults;
        faults.add(new RowFault(row.read(), fields.get(at).name(), fault));
      }
    }
    for (var pair : orders) {
      if (values.get(pair[0]) instanceof Instant first
          && values.get(pair[1]) instanceof Instant second
          && first.isAfter(second)) {
        faults = faults == null ? new ArrayList<>() : faults;
        faults.add(new RowFault(row.read(), fields.get(pair[1]).name(), QualityRule.ORDER));
      }
    }
    if (!key.isEmpty() && !seen.add(key.stream().map(values::get).toList())) {
      faults = faults == null ? new ArrayList<>() : faults;
      faults.add(new RowFault(row.read(), fields.get(key.getFirst()).name(), QualityRule.DOUBLE));
    }
    return faults == null ? List.of() : faults;
  }

  private QualityRule fault(int at, Object value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      return required[at] ? QualityRule.MISSING : null;
    }
    return switch (fields.get(at).type()) {
      case CODE ->
          codes.get(at).isEmpty() || codes.get(at).contains(value.toString())
              ? null
              : QualityRule.CODE;
      case INSTANT ->
          value instanceof Instant time
              ? time.isAfter(latest) && isPast(fields.get(at)) ? QualityRule.AHEAD : null
              : QualityRule.TYPE;
      case WHOLE, DECIMAL -> number(at, value);
      case YES_NO -> value instanceof Boolean ? null : QualityRule.TYPE;
      case TEXT, IDENTIFIER, DATE, BINARY -> null;
    };
  }

  private QualityRule number(int at, Object value) {
    // Values by metric are a document of their own.
    return value instanceof Number number
            && (!Double.isFinite(number.doubleValue())
                || ranges[at] != null && !ranges[at].holds(number.doubleValue()))
        ? QualityRule.RANGE
        : null;
  }

  /** What is planned lies ahead by its nature. */
  private static boolean isPast(AssetField field) {
    return !FUTURE.contains(field.name());
  }

  private static final Set<String> FUTURE = Set.of("due", "file-times");

  private static Map<String, QualityRules> delivered() {
    var rules = new HashMap<String, QualityRules>();
    for (var one : Packs.read(stream(), FILE, QualityRules[].class)) {
      if (rules.put(one.asset(), one) != null) {
        throw new PackFault(FILE, 0, one.asset() + " stands there twice");
      }
    }
    return Map.copyOf(rules);
  }

  /** Names of the pack that the asset does not have; empty when all is well. */
  static Optional<String> unknown(AssetSheet sheet) {
    var rules = DELIVERED.getOrDefault(sheet.id(), QualityRules.none(sheet.id()));
    var names = new HashSet<>(rules.required());
    names.addAll(rules.key());
    names.addAll(rules.ranges().keySet());
    rules.order().forEach(names::addAll);
    return names.stream().filter(name -> sheet.field(name).isEmpty()).findFirst();
  }

  static Set<String> assets() {
    return DELIVERED.keySet();
  }

  private static InputStream stream() {
    return QualityCheck.class.getResourceAsStream("/packs/exchange/" + FILE);
  }
}
