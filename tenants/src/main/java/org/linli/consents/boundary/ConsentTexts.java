package org.linli.consents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.consents.entity.ConsentText;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * The texts that stand, as their packs have them; a faulty file keeps the platform from starting.
 */
@ApplicationScoped
public class ConsentTexts {

  private static final String FOLDER = "packs/consents/";

  private final Map<String, ConsentText> texts = new LinkedHashMap<>();

  private record Index(List<String> texts) {}

  public ConsentTexts() {
    this(read("index", Index.class).texts().stream().map(ConsentTexts::text).toList());
  }

  /** Others than those delivered. */
  public ConsentTexts(List<ConsentText> standing) {
    standing.forEach(text -> texts.put(text.id(), text));
  }

  /** In the order of the index. */
  public List<ConsentText> all() {
    return List.copyOf(texts.values());
  }

  public Optional<ConsentText> find(String id) {
    return Optional.ofNullable(texts.get(id));
  }

  private static ConsentText text(String id) {
    var text = read(id, ConsentText.class);
    if (!text.id().equals(id)) {
      throw new PackFault(FOLDER + id + ".yaml", 1, "id must be " + id);
    }
    return text;
  }

  private static <T> T read(String id, Class<T> type) {
    var file = FOLDER + id + ".yaml";
    return Packs.read(ConsentTexts.class.getClassLoader().getResourceAsStream(file), file, type);
  }
}
