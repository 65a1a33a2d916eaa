package org.linli.succession.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalField;
import org.linli.tenancy.entity.TenantId;

/**
 * What the key ring encrypted is bound to the row that it lies in, and with it to the community:
 * under another one it would not open. So it is opened and sealed anew on the way.
 */
final class Sealing {

  private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final KeyRing keys;

  Sealing(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * @param rows an array of JSON, as the database gave it
   * @return the same for the other community; a value that does not open any more stays as it is
   */
  String anew(String rows, SuccessionPack.Sealed sealed, TenantId into) {
    try {
      var all = (ArrayNode) JSON.readTree(rows);
      all.forEach(row -> anew((ObjectNode) row, sealed, into));
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for personal texts; one that lies in clear stays as it is. */
  String anew(String rows, PersonalField field, TenantId into) {
    return anew(
        rows,
        new SuccessionPack.Sealed(
            field.column(),
            field.context(field.key().stream().map(name -> "{" + name + "}").toArray())),
        into);
  }

  private void anew(ObjectNode row, SuccessionPack.Sealed sealed, TenantId into) {
    var value = row.path(sealed.column());
    if (!value.isTextual()) {
      return;
    }
    keys.decrypt(value.asText(), context(sealed, name -> row.path(name).asText()))
        .ifPresent(
            plain ->
                row.put(
                    sealed.column(),
                    keys.encrypt(
                        plain,
                        context(
                            sealed,
                            name ->
                                "tenant_id".equals(name)
                                    ? into.value()
                                    : row.path(name).asText()))));
  }

  /** What a row's value is bound to. */
  static String context(SuccessionPack.Sealed sealed, UnaryOperator<String> column) {
    return NAMED
        .matcher(sealed.context())
        .replaceAll(found -> Matcher.quoteReplacement(column.apply(found.group(1))));
  }
}
