package org.linli.components.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.Operation;

/** Reads from a contract what can be called. */
final class Operations {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern WORD = Pattern.compile("\\{([^{}]+)}");
  private static final int LONGEST_REFERENCE = 10;

  private Operations() {}

  static List<Operation> of(ContractForm form, JsonNode contract) {
    return switch (form.calls()) {
      case NONE -> List.of();
      case LIST -> listed(form, contract);
      case PATHS -> paths(contract);
    };
  }

  /** The parameters that stand in a path. */
  static Set<String> words(String path) {
    var words = new HashSet<String>();
    var found = WORD.matcher(path);
    while (found.find()) {
      words.add(found.group(1));
    }
    return words;
  }

  private static List<Operation> listed(ContractForm form, JsonNode contract) {
    var all = new ArrayList<Operation>();
    contract
        .at(form.list())
        .forEach(
            one ->
                all.add(
                    new Operation(
                        one.path(form.named()).asText(),
                        "POST",
                        form.at() == null ? "" : one.path(form.at()).asText(),
                        Set.of(),
                        Set.of())));
    return all;
  }

  private static List<Operation> paths(JsonNode contract) {
    var all = new ArrayList<Operation>();
    contract
        .path("paths")
        .properties()
        .forEach(
            item ->
                item.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          if (METHODS.contains(each.getKey())) {
                            all.add(
                                operation(
                                    contract,
                                    item.getKey(),
                                    item.getValue(),
                                    each.getKey(),
                                    each.getValue()));
                          }
                        }));
    return all;
  }

  private static Operation operation(
      JsonNode contract, String path, JsonNode item, String method, JsonNode node) {
    var inPath = new HashSet<String>();
    var inQuery = new HashSet<String>();
    for (var parameters : List.of(item.path("parameters"), node.path("parameters"))) {
      for (var parameter : parameters) {
        var told = followed(contract, parameter);
        switch (told.path("in").asText()) {
          case "path" -> inPath.add(told.path("name").asText());
          case "query" -> inQuery.add(told.path("name").asText());
          default -> {
            // Headers and cookies are the platform's own matter.
          }
        }
      }
    }
    return new Operation(
        node.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, inPath, inQuery);
  }

  private static JsonNode followed(JsonNode contract, JsonNode parameter) {
    var told = parameter;
    for (int step = 0; step < LONGEST_REFERENCE && told.has("$ref"); step++) {
      told = contract.at(told.path("$ref").asText().substring(1));
    }
    return told;
  }
}
