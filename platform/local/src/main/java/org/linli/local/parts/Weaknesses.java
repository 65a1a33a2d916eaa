package org.linli.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.local.parts.Weakness.Severity;

/**
 * Known weaknesses out of a file in OSV's form (one entry, an array of entries, or {@code {"vulns":
 * […]}}), as a mirror that reaches the database hands it over. What is withdrawn there counts no
 * more.
 */
final class Weaknesses {

  private Weaknesses() {}

  /**
   * Which of them a shipped part has.
   *
   * @param name of the file, for whoever is told that it is none
   * @throws PartsRefused the file is none of that form
   */
  static List<Weakness> of(List<Part> parts, JsonNode root, String name) {
    var entries = root.isArray() ? root : root.has("vulns") ? root.path("vulns") : List.of(root);
    var found = new ArrayList<Weakness>();
    for (var entry : entries) {
      if (!entry.hasNonNull("id") || !entry.path("affected").isArray()) {
        throw new PartsRefused("no-weaknesses", name);
      }
      if (!entry.hasNonNull("withdrawn")) {
        parts.forEach(part -> of(part, entry).ifPresent(found::add));
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Weakness> of(Part part, JsonNode entry) {
    for (var affected : entry.path("affected")) {
      var named = affected.path("package");
      if ("Maven".equals(named.path("ecosystem").asText())
          && part.name().equals(named.path("name").asText())
          && isHit(part.version(), affected)) {
        return Optional.of(
            new Weakness(
                entry.path("id").asText(),
                part,
                severity(entry),
                entry.path("summary").asText(),
                mended(part.version(), affected)));
      }
    }
    return Optional.empty();
  }

  private static boolean isHit(String version, JsonNode affected) {
    for (var listed : affected.path("versions")) {
      if (listed.asText().equals(version)) {
        return true;
      }
    }
    return ranges(affected).stream().anyMatch(events -> isWithin(MavenVersion.of(version), events));
  }

  /**
   * The events of each range in the order of their versions, which a file need not keep. Commits
   * are no versions.
   */
  private static List<List<JsonNode>> ranges(JsonNode affected) {
    var ranges = new ArrayList<List<JsonNode>>();
    for (var range : affected.path("ranges")) {
      if (!"GIT".equals(range.path("type").asText())) {
        var events = new ArrayList<JsonNode>();
        range.path("events").forEach(events::add);
        events.sort(Comparator.comparing(Weaknesses::version));
        ranges.add(events);
      }
    }
    return ranges;
  }

  /** The one version that an event names. */
  private static MavenVersion version(JsonNode event) {
    return MavenVersion.of(event.isEmpty() ? "" : event.elements().next().asText());
  }

  /** Each event turns it on or off. */
  private static boolean isWithin(MavenVersion version, List<JsonNode> events) {
    var within = false;
    for (var event : events) {
      if (event.has("introduced")) {
        within |= version.compareTo(MavenVersion.of(event.path("introduced").asText())) >= 0;
      } else if (event.has("fixed")) {
        within &= version.compareTo(MavenVersion.of(event.path("fixed").asText())) < 0;
      } else if (event.has("last_affected")) {
        within &= version.compareTo(MavenVersion.of(event.path("last_affected").asText())) <= 0;
      }
    }
    return within;
  }

  private static String mended(String version, JsonNode affected) {
    var own = MavenVersion.of(version);
    var first = Optional.<String>empty();
    for (var events : ranges(affected)) {
      for (var event : events) {
        var fixed = event.path("fixed").asText(null);
        if (fixed != null
            && MavenVersion.of(fixed).compareTo(own) > 0
            && first
                .filter(known -> MavenVersion.of(known).compareTo(MavenVersion.of(fixed)) <= 0)
                .isEmpty()) {
          first = Optional.of(fixed);
        }
      }
    }
    return first.orElse(null);
  }

  private static Severity severity(JsonNode entry) {
    var said = entry.path("database_specific").path("severity").asText("UNKNOWN");
    var word = said.toUpperCase(Locale.ROOT).replace("MEDIUM", "MODERATE");
    for (var severity : Severity.values()) {
      if (severity.name().equals(word)) {
        return severity;
      }
    }
    return Severity.UNKNOWN;
  }
}
