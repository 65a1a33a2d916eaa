package org.linli.it.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A device is looked at on a round and something is wrong with it: that opens a matter. */
public final class Inspection {

  private static final String PLAN = "quarterly-inspection";
  private static final List<String> IN_ORDER = List.of("power", "line", "label", "clean");

  private Inspection() {}

  /** Any device of the community that is in service. */
  public static String device(Rest clerk) {
    return clerk
        .get("/api/v1/devices?state=IN_SERVICE&limit=1")
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  /** The answer, whose {@code caseId} is the matter. */
  public static Rest.Answer finds(Rest clerk, String device, String what) {
    var fault = Map.of("item", "look", "result", "FAULT", "text", what);
    var answers =
        Stream.concat(
                Stream.of(fault),
                IN_ORDER.stream().map(item -> Map.of("item", item, "result", "GOOD")))
            .toList();
    return clerk.post(
        "/api/v1/devices/" + device + "/checks", Map.of("plan", PLAN, "answers", answers));
  }
}
