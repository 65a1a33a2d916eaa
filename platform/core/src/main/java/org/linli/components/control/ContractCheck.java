package org.linli.components.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.components.boundary.ContractFault;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.Operation;
import org.linli.messages.Messages;
import org.linli.packs.PackFault;

/**
 * Looks whether a document is the contract that it says to be. What it refers to must stand in the
 * document itself: nothing is ever fetched.
 */
public final class ContractCheck {

  private static final int LONGEST = 262_144;
  private static final int MOST_FAULTS = 50;
  private static final int DEEPEST = 200;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ContractForm form;
  private final JsonSchema schema;

  ContractCheck(ContractForm form, InputStream schema) {
    if (schema == null) {
      throw new PackFault(form.schema() + ".json", 0, "missing");
    }
    this.form = form;
    this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    this.schema.initializeValidators();
  }

  /** What is wrong, in the reader's language; empty when nothing is. */
  public List<ContractFault> faults(String text, Locale locale) {
    var faults = new ArrayList<ContractFault>();
    var document = read(text, faults, locale);
    document.ifPresent(
        tree -> {
          schema.validate(tree, context -> context.getExecutionConfig().setLocale(locale)).stream()
              .limit(MOST_FAULTS)
              .forEach(
                  message ->
                      faults.add(
                          new ContractFault(
                              message.getInstanceLocation().toString(), message.getMessage())));
          references(tree, tree, "$", 0, faults, locale);
          if (faults.isEmpty()) {
            names(tree, faults, locale);
          }
        });
    return faults.size() > MOST_FAULTS ? List.copyOf(faults.subList(0, MOST_FAULTS)) : faults;
  }

  /** What can be called; of a document that was found good. */
  public List<Operation> operations(String text) {
    return read(text, new ArrayList<>(), Locale.ENGLISH)
        .map(tree -> Operations.of(form, tree))
        .orElse(List.of());
  }

  private Optional<JsonNode> read(String text, List<ContractFault> faults, Locale locale) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      faults.add(fault("$", locale, "length", LONGEST));
      return Optional.empty();
    }
    try {
      var tree = (text.stripLeading().startsWith("{") ? JSON : YAML).readTree(text);
      return Optional.ofNullable(tree);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      faults.add(
          fault("$", locale, "form", at == null ? 0 : at.getLineNr(), e.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private void references(
      JsonNode tree,
      JsonNode root,
      String at,
      int deep,
      List<ContractFault> faults,
      Locale locale) {
    if (deep > DEEPEST) {
      faults.add(fault(at, locale, "deep", DEEPEST));
      return;
    }
    var reference = tree.path("$ref");
    if (reference.isTextual() && !leadsInside(reference.asText(), root)) {
      faults.add(fault(at, locale, "reference", reference.asText()));
    }
    if (tree.isObject()) {
      tree.properties()
          .forEach(
              each ->
                  references(
                      each.getValue(), root, at + "." + each.getKey(), deep + 1, faults, locale));
    } else if (tree.isArray()) {
      for (int one = 0; one < tree.size(); one++) {
        references(tree.get(one), root, at + "[" + one + "]", deep + 1, faults, locale);
      }
    }
  }

  private static boolean leadsInside(String reference, JsonNode root) {
    if (!reference.startsWith("#")) {
      return false;
    }
    try {
      var pointer =
          java.net.URLDecoder.decode(
              reference.substring(1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
      return !root.at(pointer).isMissingNode();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Each operation has a name of its own, and each word of its path is a parameter. */
  private void names(JsonNode tree, List<ContractFault> faults, Locale locale) {
    var names = new HashSet<String>();
    for (var operation : Operations.of(form, tree)) {
      if (!names.add(operation.name())) {
        faults.add(fault(operation.path(), locale, "twice", operation.name()));
      }
      if (!operation.inPath().equals(Operations.words(operation.path()))) {
        faults.add(fault(operation.path(), locale, "path", operation.name()));
      }
    }
  }

  private static ContractFault fault(String at, Locale locale, String rule, Object... arguments) {
    return new ContractFault(at, Messages.text(locale, "contract.fault." + rule, arguments));
  }
}
