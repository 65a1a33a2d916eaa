package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.entity.Kind;

/** An entity as a client sends it: what is missing, of another form or too long is told by name. */
final class Body {

  private static final int LONGEST_OBJECT = 16_000;

  private final Kind kind;
  private final JsonNode node;

  Body(Kind kind, JsonNode node) {
    this.kind = kind;
    this.node = node;
    if (node == null || !node.isObject()) {
      throw new NotUnderstood(kind.singular(), "things-shape", "");
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode get(String name) {
    return node.get(name);
  }

  /** Nothing but these may stand there: a typing mistake does not pass in silence. */
  void only(Set<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw fault(name, "things-unknown");
              }
            });
  }

  String text(String name, int longest) {
    var text = node.path(name);
    if (text.isMissingNode() || text.isNull()) {
      throw fault(name, "things-missing");
    }
    if (!text.isTextual() || text.asText().isBlank() || text.asText().length() > longest) {
      throw fault(name, "things-shape");
    }
    return text.asText();
  }

  /** An object as text; null where there is none. */
  String object(String name) {
    var object = node.path(name);
    if (object.isMissingNode() || object.isNull()) {
      return null;
    }
    if (!object.isObject() || object.toString().length() > LONGEST_OBJECT) {
      throw fault(name, "things-shape");
    }
    return object.toString();
  }

  String requiredObject(String name) {
    var object = object(name);
    if (object == null) {
      throw fault(name, "things-missing");
    }
    return object;
  }

  /** Entities that stand in this one, or are named there. */
  List<JsonNode> many(String name) {
    var list = node.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw fault(name, "things-shape");
    }
    var found = new ArrayList<JsonNode>();
    list.forEach(found::add);
    return found;
  }

  /** The number that the node names by {@code @iot.id}; null where it is an entity itself. */
  static Long reference(TenantId tenant, JsonNode node) {
    var id = node.path("@iot.id");
    if (id.isMissingNode()) {
      return null;
    }
    return Numbers.number(tenant, id.asLong(-1));
  }

  NotUnderstood fault(String name, String what) {
    return new NotUnderstood(kind.singular() + "." + name, what, node.path(name).toString());
  }
}
