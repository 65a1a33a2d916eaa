package org.linli.cityfolder.entity;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A city's folder as it was read, without a fault.
 *
 * @param source the folder
 * @param emblem SVG
 * @param texts words that the city says otherwise, by language and key
 * @param divisions the file of its divisions; empty where the folder has none
 */
public record CityInForce(
    Path source,
    Instant readAt,
    CityProfile profile,
    String emblem,
    Map<Locale, Map<String, String>> texts,
    Optional<Path> divisions,
    List<CityPart> parts) {

  public CityInForce {
    texts = Map.copyOf(texts);
    parts = List.copyOf(parts);
  }
}
