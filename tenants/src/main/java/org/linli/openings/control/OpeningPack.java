package org.linli.openings.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The templates, read and checked once. */
public record OpeningPack(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<OpeningTemplate> templates) {

  static final String FILE = "packs/openings/templates.yaml";

  public static final OpeningPack DELIVERED =
      checked(Packs.read(OpeningPack.class.getClassLoader().getResource(FILE), OpeningPack.class));

  public OpeningPack {
    templates = templates == null ? List.of() : List.copyOf(templates);
  }

  static OpeningPack checked(OpeningPack read) {
    if (read.templates().isEmpty()) {
      throw new PackFault(FILE, 1, "templates: none");
    }
    var seen = new HashSet<String>();
    for (var template : read.templates()) {
      if (!template.id().matches("[a-z][a-z-]{0,39}")) {
        throw new PackFault(FILE, 1, template.id() + " is no id");
      }
      if (!seen.add(template.id())) {
        throw new PackFault(FILE, 1, template.id() + " stands twice");
      }
    }
    return read;
  }

  public Optional<OpeningTemplate> named(String id) {
    return templates.stream().filter(template -> template.id().equals(id)).findFirst();
  }
}
