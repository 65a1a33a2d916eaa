package org.linli.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads lists of parts as CycloneDX writes them (JSON). */
public final class PartList {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "org.linli";

  private PartList() {}

  /**
   * Every part of others in any of the lists, each once, by its name.
   *
   * @throws PartsRefused one is no list of parts
   */
  public static List<Part> of(List<Path> lists) {
    var parts = new TreeMap<String, Part>();
    for (var list : lists) {
      var root = read(list);
      if (!"CycloneDX".equals(root.path("bomFormat").asText())) {
        throw new PartsRefused("no-list", list);
      }
      for (var component : root.path("components")) {
        if (!OURS.equals(component.path("group").asText())) {
          var part = part(component);
          parts.put(part.toString(), part);
        }
      }
    }
    return List.copyOf(parts.values());
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new PartsRefused("no-json", file);
    }
  }

  private static Part part(JsonNode component) {
    var licences = new ArrayList<String>();
    for (var one : component.path("licenses")) {
      var licence = one.path("license");
      var said =
          one.hasNonNull("expression")
              ? one.path("expression")
              : licence.hasNonNull("id") ? licence.path("id") : licence.path("name");
      if (!said.asText().isBlank()) {
        licences.add(said.asText().strip());
      }
    }
    return new Part(
        component.path("group").asText() + ":" + component.path("name").asText(),
        component.path("version").asText(),
        licences);
  }
}
