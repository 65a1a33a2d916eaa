package org.linli.documents.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.NotFound;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The city's templates, a file each, as {@code packs/documents/index.yaml} lists them. */
public final class TemplatePacks {

  private static final String FOLDER = "packs/documents/";
  private static final String INDEX = "index.yaml";

  /** The delivered ones, read when the first is asked for. */
  public static final TemplatePacks DELIVERED = read();

  /** As the pack writes it. */
  record Index(@JsonProperty(required = true) List<String> templates) {}

  private final Map<String, DocumentTemplate> templates;

  private TemplatePacks(Map<String, DocumentTemplate> templates) {
    this.templates = templates;
  }

  private static TemplatePacks read() {
    var found = new LinkedHashMap<String, DocumentTemplate>();
    for (var name : load(INDEX, Index.class).templates()) {
      var template = load(name + ".yaml", DocumentTemplate.class);
      if (!template.kind().equals(name)) {
        throw new PackFault(name + ".yaml", 1, "kind is " + template.kind());
      }
      if (found.put(name, template) != null) {
        throw new PackFault(INDEX, 0, name + " stands twice");
      }
    }
    return new TemplatePacks(found);
  }

  private static <T> T load(String file, Class<T> type) {
    var stream = TemplatePacks.class.getClassLoader().getResourceAsStream(FOLDER + file);
    return Packs.read(stream, file, type);
  }

  /** In the order of the index. */
  public List<DocumentTemplate> all() {
    return List.copyOf(templates.values());
  }

  public Optional<DocumentTemplate> find(String kind) {
    return Optional.ofNullable(kind).map(templates::get);
  }

  /**
   * @throws NotFound there is none of that kind
   */
  public DocumentTemplate get(String kind) {
    return find(kind).orElseThrow(() -> new NotFound("template"));
  }
}
