package org.linli.components.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.components.entity.ContractForm.Envelope;
import org.linli.components.entity.Operation;
import org.linli.courier.boundary.Answer;

/**
 * A call as it is put to a component: parameters where the contract wants them, the others and the
 * data in the body, each asset's rows under its name.
 *
 * @param target path and query
 */
record Letter(String method, String target, byte[] body) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final int LONGEST = 1_048_576;
  private static final Set<String> STEPS = Set.of(".", "..");

  /**
   * @param base path and query of the component's address
   */
  static Letter of(
      UUID call,
      String base,
      Operation operation,
      Envelope envelope,
      Map<String, Object> parameters,
      Map<String, List<Map<String, Object>>> data) {
    var path = operation.path();
    var beside = base.indexOf('?');
    var start = beside < 0 ? base : base.substring(0, beside);
    // What an address carries beside its path, for example a tenant of theirs, goes with each call.
    var query = new StringBuilder(beside < 0 ? "" : base.substring(beside));
    var used = new HashSet<String>();
    for (var name : operation.inPath()) {
      var value = parameters.get(name);
      if (value == null || value.toString().isEmpty()) {
        throw new Invalid("parameters", "required");
      }
      if (STEPS.contains(value.toString())) {
        // A server would go up its path with it, to what is no operation of the contract.
        throw new Invalid("parameters", "out-of-bounds");
      }
      path = path.replace("{" + name + "}", encoded(value));
      used.add(name);
    }
    for (var name : operation.inQuery()) {
      if (parameters.get(name) != null) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(encoded(name))
            .append('=')
            .append(encoded(parameters.get(name)));
        used.add(name);
      }
    }
    var content = JSON.createObjectNode();
    parameters.forEach(
        (name, value) -> {
          if (!used.contains(name)) {
            content.set(name, JSON.valueToTree(value));
          }
        });
    data.forEach((asset, rows) -> content.set(asset, JSON.valueToTree(rows)));
    var bare = operation.method().equals("GET") || operation.method().equals("DELETE");
    if (bare && !content.isEmpty()) {
      throw new Invalid("parameters", "unknown");
    }
    var body = bare ? new byte[0] : bytes(put(call, envelope, operation.name(), content));
    if (body.length > LONGEST) {
      throw new Invalid("sent-data", "too-long");
    }
    var root =
        start.endsWith("/") && path.startsWith("/")
            ? start.substring(0, start.length() - 1)
            : start;
    return new Letter(operation.method(), root + path + query, body);
  }

  private static JsonNode put(UUID call, Envelope envelope, String name, ObjectNode content) {
    if (envelope == Envelope.PLAIN) {
      return content;
    }
    var request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", call.toString());
    if (envelope == Envelope.MCP) {
      request.put("method", "tools/call");
      request.putObject("params").put("name", name).set("arguments", content);
      return request;
    }
    request.put("method", "message/send");
    var message = request.putObject("params").putObject("message");
    message.put("kind", "message").put("role", "user").put("messageId", call.toString());
    message.putArray("parts").addObject().put("kind", "data").set("data", content);
    message.putObject("metadata").put("skill", name);
    return request;
  }

  /** What was answered: JSON where it is that, else text. */
  static Object read(Answer answer) {
    if (answer.type().contains("json")) {
      try {
        return JSON.readValue(answer.content(), Object.class);
      } catch (java.io.IOException e) {
        // It only says that it is; told as it came.
        return new String(answer.content(), StandardCharsets.UTF_8);
      }
    }
    return new String(answer.content(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonNode content) {
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
