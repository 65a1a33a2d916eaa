package org.linli.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** All texts of all bundles that a class loader sees, by language. */
record Bundles(Map<Language, Map<String, String>> texts) {

  static final String LIST = "META-INF/linli/bundles";

  static Bundles visibleTo(ClassLoader loader) {
    var texts = new EnumMap<Language, Map<String, String>>(Language.class);
    try {
      var names = names(loader);
      for (var language : Language.values()) {
        texts.put(language, new HashMap<>());
        for (var name : names) {
          read(loader, name + language.suffix(), texts.get(language));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Bundles(texts);
  }

  Optional<String> find(Language language, String key) {
    return Optional.ofNullable(texts.get(language).get(key));
  }

  private static Set<String> names(ClassLoader loader) throws IOException {
    var names = new LinkedHashSet<String>();
    for (URL list : Collections.list(loader.getResources(LIST))) {
      try (var lines =
          new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static void read(ClassLoader loader, String file, Map<String, String> into)
      throws IOException {
    var stream = loader.getResourceAsStream(file);
    if (stream == null) {
      throw new IOException("a bundle is named in " + LIST + " but missing: " + file);
    }
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      properties.forEach((key, text) -> into.put((String) key, (String) text));
    }
  }
}
