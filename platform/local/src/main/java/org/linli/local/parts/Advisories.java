package org.linli.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Known weaknesses out of a file, in OSV's form, and of which day it is ({@code "asOf":
 * "2026-11-23"} beside {@code "vulns"}). One is shipped, so that no check passes for want of a
 * file.
 *
 * @param root as it was read
 * @param name how people are told of it
 */
record Advisories(JsonNode root, String name) {

  private static final String DELIVERED = "/parts/advisories.json";

  /** As they are shipped. */
  static Advisories delivered() {
    try (var in = Advisories.class.getResourceAsStream(DELIVERED)) {
      return new Advisories(new ObjectMapper().readTree(in), DELIVERED.substring(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws PartsRefused the file is no JSON
   */
  static Advisories of(Path file) {
    return new Advisories(PartList.read(file), file.toString());
  }

  /** The day up to which it knows; empty where it does not say. */
  Optional<LocalDate> asOf() {
    try {
      return Optional.ofNullable(root.path("asOf").asText(null)).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new PartsRefused("no-weaknesses", name);
    }
  }

  /**
   * Which of them a shipped part has.
   *
   * @throws PartsRefused the file is none of that form
   */
  List<Weakness> in(List<Part> parts) {
    return Weaknesses.of(parts, root, name);
  }
}
