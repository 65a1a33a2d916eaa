package org.linli.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** The operations that the running installation says it serves. */
record Api(List<Operation> operations) {

  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * What needs no token: a device shows its secret, a person a password, a provider its signature,
   * a paper its code, and so does whoever follows a matter. What may be reported is told to all.
   */
  static final Set<String> PUBLIC =
      Set.of(
          "sendReadings",
          "fetchCommands",
          "answerCommand",
          "relayReadings",
          "fetchChildCommands",
          "answerChildCommand",
          "sendInForm",
          "issueToken",
          "changePassword",
          "beginSecondFactor",
          "confirmSecondFactor",
          "issueApplicationKey",
          "backChannelLogout",
          "verifyDocument",
          "verifyDocumentFile",
          "followMatter",
          "appraiseMatter",
          "receiveLetterReceipts",
          "getOpen311Discovery",
          "listOpen311Services",
          "getOpen311Service");

  /** One verb on one path. */
  record Operation(
      String id,
      String verb,
      String path,
      List<String> inPath,
      List<String> inQuery,
      boolean body) {

    boolean reads() {
      return verb.equals("GET");
    }

    boolean addressed() {
      return !inPath.isEmpty();
    }

    @Override
    public String toString() {
      return id + " (" + verb + " " + path + ")";
    }
  }

  static Api of(Installation installation) {
    var document = Rest.anonymous(installation).get("/openapi?format=JSON").json();
    return new Api(
        document.path("paths").properties().stream()
            .flatMap(
                path ->
                    path.getValue().properties().stream()
                        .filter(entry -> VERBS.contains(entry.getKey()))
                        .map(entry -> operation(path.getKey(), entry.getKey(), path.getValue())))
            .toList());
  }

  Stream<Operation> reading() {
    return operations.stream().filter(Operation::reads);
  }

  private static Operation operation(String path, String verb, JsonNode item) {
    var node = item.path(verb);
    return new Operation(
        node.path("operationId").asText(),
        verb.toUpperCase(java.util.Locale.ROOT),
        "/api" + path,
        parameters(item, node, "path"),
        parameters(item, node, "query"),
        node.has("requestBody"));
  }

  /** A parameter may be described once for all verbs of its path. */
  private static List<String> parameters(JsonNode item, JsonNode node, String where) {
    return Stream.of(item, node)
        .flatMap(
            described -> StreamSupport.stream(described.path("parameters").spliterator(), false))
        .filter(parameter -> parameter.path("in").asText().equals(where))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }
}
