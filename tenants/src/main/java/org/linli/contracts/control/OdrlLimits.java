package org.linli.contracts.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.contracts.entity.Agreement;
import org.linli.rights.entity.Purpose;

/** When, where and what for: the constraints of an ODRL rule. */
final class OdrlLimits {

  private final ObjectMapper json;
  private final Agreement words;

  OdrlLimits(ObjectMapper json, Agreement words) {
    this.json = json;
    this.words = words;
  }

  /** Time and communities, which every rule has. */
  ArrayNode common(ArrayNode constraints, Instant from, Instant until) {
    constraint(constraints, "dateTime", "gteq", moment(from == null ? words.from() : from));
    constraint(constraints, "dateTime", "lt", moment(until == null ? words.until() : until));
    among(
        constraints,
        "spatial",
        words.communities().stream().map(tenant -> "urn:linli:community:" + tenant).toList());
    return constraints;
  }

  /** None means any purpose. */
  void purposes(ArrayNode constraints, Set<Purpose> purposes) {
    if (!purposes.isEmpty()) {
      among(
          constraints,
          "purpose",
          purposes.stream().sorted().map(purpose -> "urn:linli:purpose:" + purpose).toList());
    }
  }

  void constraint(ArrayNode constraints, String left, String operator, JsonNode right) {
    var limit = constraints.addObject();
    if (left.startsWith("linli:")) {
      limit.putObject("leftOperand").put("@id", left).put("@type", "LeftOperand");
    } else {
      limit.put("leftOperand", left);
    }
    limit.put("operator", operator).set("rightOperand", right);
  }

  ObjectNode moment(Instant at) {
    return json.createObjectNode().put("@value", at.toString()).put("@type", "xsd:dateTime");
  }

  private void among(ArrayNode constraints, String left, List<String> names) {
    if (names.size() == 1) {
      constraint(constraints, left, "eq", json.createObjectNode().put("@id", names.getFirst()));
      return;
    }
    // A list, so that the constraint has one right operand and not as many as there are names.
    var all = json.createObjectNode();
    var list = all.putArray("@list");
    names.forEach(name -> list.addObject().put("@id", name));
    constraint(constraints, left, "isAnyOf", all);
  }
}
