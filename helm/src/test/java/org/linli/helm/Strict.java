package org.linli.helm;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holds documents against the types of Kubernetes as a server does that validates strictly: a field
 * that the type does not have is an error, not a silence.
 */
final class Strict {

  private static final KubernetesSerialization TYPES = new KubernetesSerialization();

  private final List<String> unknown = new ArrayList<>();

  private Strict() {}

  /** Paths of fields that the document's type does not know. */
  static List<String> unknownFields(JsonNode document) {
    HasMetadata typed = TYPES.unmarshal(document.toString());
    var strict = new Strict();
    strict.look(typed, Chart.name(document));
    return strict.unknown;
  }

  /** Whether there is a type for it at all; those of extensions have none here. */
  static boolean hasType(JsonNode document) {
    return !document.path("apiVersion").asText().startsWith("monitoring.coreos.com/");
  }

  private void look(Object value, String path) {
    switch (value) {
      case null -> {}
      case Collection<?> many -> many.forEach(one -> look(one, path + "[]"));
      case Map<?, ?> map -> map.forEach((key, one) -> look(one, path + "." + key));
      default -> {
        if (value.getClass().getName().startsWith("io.fabric8.")) {
          lookInside(value, path);
        }
      }
    }
  }

  private void lookInside(Object value, String path) {
    for (var method : value.getClass().getMethods()) {
      if (method.getName().startsWith("get")
          && method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && method.getDeclaringClass() != Object.class) {
        try {
          var found = method.invoke(value);
          if (method.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) found).keySet().forEach(name -> unknown.add(path + "." + name));
          } else {
            look(found, path + "." + method.getName().substring(3));
          }
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException(path, e);
        }
      }
    }
  }
}
