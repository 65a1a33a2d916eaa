package org.linli.apis.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.apis.entity.ApiFacts;

/**
 * Which interface an address belongs to, for calls that end before the door has looked. As at the
 * door itself, words go before placeholders.
 */
public final class Paths {

  private static final String PLACEHOLDER = "{";

  private final Map<Shape, List<Route>> routes;

  private record Shape(String verb, int length) {}

  private record Route(ApiFacts api, List<String> parts) {

    boolean leadsTo(List<String> asked) {
      for (int at = 0; at < parts.size(); at++) {
        if (!isFree(at) && !parts.get(at).equals(asked.get(at)) || asked.get(at).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    private boolean isFree(int at) {
      return parts.get(at).startsWith(PLACEHOLDER);
    }

    /** A sign for each part, so that an earlier word goes before a later one. */
    String rank() {
      return parts.stream()
          .map(part -> part.startsWith(PLACEHOLDER) ? "1" : "0")
          .collect(Collectors.joining());
    }
  }

  public Paths(Collection<ApiFacts> offered) {
    this.routes =
        offered.stream()
            .map(api -> new Route(api, parts(api.path())))
            .sorted(Comparator.comparing(Route::rank))
            .collect(
                Collectors.groupingBy(
                    route -> new Shape(route.api().verb(), route.parts().size())));
  }

  public Optional<ApiFacts> find(String verb, String path) {
    var asked = parts(path);
    var reading = "HEAD".equals(verb) ? "GET" : verb;
    return routes.getOrDefault(new Shape(reading, asked.size()), List.of()).stream()
        .filter(route -> route.leadsTo(asked))
        .findFirst()
        .map(Route::api);
  }

  private static List<String> parts(String path) {
    return Arrays.asList((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
  }
}
