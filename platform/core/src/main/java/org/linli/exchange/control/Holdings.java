package org.linli.exchange.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.Differences;
import org.linli.persistence.Sha256;

/**
 * Rows as both sides can hold them against each other, without a key of ours.
 *
 * <p>A row's digest is the SHA-256 of its values in the order of the asset's fields, as a JSON
 * array of texts without white space, in UTF-8; an empty value is an empty text. That of many is
 * the SHA-256 of their digests, in lower-case hexadecimal, sorted and put together.
 *
 * @param rows the digest of each row by its key
 */
record Holdings(Map<String, String> rows) {

  private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

  static String row(AssetSheet sheet, String content) {
    var values = Json.read(content, TREE);
    var words = new ArrayList<String>();
    for (AssetField field : sheet.fields()) {
      var value = values.path(field.name());
      words.add(
          value.isMissingNode() || value.isNull()
              ? ""
              : value.isNumber()
                  ? value.decimalValue().stripTrailingZeros().toPlainString()
                  : value.asText());
    }
    return Sha256.hex(Json.write(words));
  }

  /** From a key on, and up to the one behind the last. */
  Holdings between(String from, String until) {
    var some = new TreeMap<String, String>();
    rows.forEach(
        (key, digest) -> {
          if ((from == null || key.compareTo(from) >= 0)
              && (until == null || key.compareTo(until) < 0)) {
            some.put(key, digest);
          }
        });
    return new Holdings(some);
  }

  String digest() {
    return Sha256.hex(String.join("", rows.values().stream().sorted().toList()));
  }

  /** In what ours differs from what somebody else tells of each row. */
  Differences against(Map<String, String> theirs) {
    return new Differences(
        theirs.keySet().stream().filter(key -> !rows.containsKey(key)).toList(),
        rows.keySet().stream().filter(key -> !theirs.containsKey(key)).toList(),
        differing(theirs));
  }

  private List<String> differing(Map<String, String> theirs) {
    return rows.entrySet().stream()
        .filter(row -> theirs.containsKey(row.getKey()))
        .filter(row -> !row.getValue().equalsIgnoreCase(theirs.get(row.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
