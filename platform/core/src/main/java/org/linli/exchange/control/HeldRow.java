package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.exchange.control.QuarantineTable.Held;
import org.linli.exchange.entity.FieldFault;
import org.linli.exchange.entity.QualityRule;

/** What stands in a row in quarantine. */
public final class HeldRow {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What may be true all the same, and is right in its form. */
  private static final Set<QualityRule> UNUSUAL =
      Set.of(QualityRule.RANGE, QualityRule.ORDER, QualityRule.STALE);

  private HeldRow() {}

  /** As it came, by field; the whole text under an empty name where it cannot be read. */
  public static Map<String, String> values(Held held) {
    var values = new LinkedHashMap<String, String>();
    tree(held)
        .forEach(
            (name, node) -> values.put(name, node.isNull() ? null : node.asText(node.toString())));
    if (values.isEmpty()) {
      values.put("", held.content());
    }
    return values;
  }

  private static Map<String, JsonNode> tree(Held held) {
    var values = new LinkedHashMap<String, JsonNode>();
    try {
      var node = JSON.readTree(held.content());
      if (node != null && node.isObject()) {
        node.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
      }
    } catch (JsonProcessingException e) {
      // It is shown as it came.
    }
    return values;
  }

  /**
   * The description by which a row is masked that is not as it has to be: in a field that is wrong
   * anything may stand.
   */
  public static AssetSheet careful(AssetSheet sheet, List<FieldFault> faults) {
    var wrong = faults.stream().map(FieldFault::field).toList();
    return sheet.with(
        sheet.fields().stream()
            .map(
                field ->
                    wrong.contains(field.name()) && !field.kind().isPersonal()
                        ? field.graded(FieldKind.FREE_TEXT, field.level(), field.sensitive())
                        : field)
            .toList());
  }

  /**
   * Checked once more, with some of its values mended.
   *
   * @param mended by field; null or empty takes a value out
   */
  public static Checked again(
      Held held,
      AssetSheet sheet,
      Supply supply,
      Map<String, String> mended,
      java.time.Instant now) {
    var values = tree(held);
    var removal = SentRows.isRemoval(values);
    values.remove(SentRows.CHANGE);
    values.remove(SentRows.AT);
    mended.forEach(
        (name, value) ->
            values.put(
                name,
                value == null || value.isBlank()
                    ? NullNode.getInstance()
                    : TextNode.valueOf(value)));
    var row = new SentRow(1, values, Set.of(), removal, held.at(), held.content(), true);
    var sorted = new RowSorting(sheet, supply.rules(), now).sort(List.of(row));
    return new Checked(
        sorted.good().stream().findFirst().orElse(null),
        sorted.bad().stream().flatMap(bad -> bad.faults().stream()).toList());
  }

  /** Taken as it is: without the rules that an unusual row may break and be true. */
  public static Checked asItIs(Held held, AssetSheet sheet, Supply supply, java.time.Instant now) {
    var faults = new ArrayList<>(held.faults());
    faults.removeIf(fault -> UNUSUAL.contains(fault.rule()));
    if (!faults.isEmpty()) {
      return new Checked(null, faults);
    }
    return again(held, sheet, supply.lenient(), Map.of(), now);
  }

  /**
   * @param row null while something is wrong
   */
  public record Checked(GoodRow row, List<FieldFault> faults) {}
}
