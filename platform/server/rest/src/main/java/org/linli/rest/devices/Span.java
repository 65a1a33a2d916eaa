package org.linli.rest.devices;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.rest.http.Asked;

/** Which metric, from when until when, in how many points: the last day where nothing is said. */
public class Span {

  private static final int MOST_POINTS = 2000;

  @QueryParam("metric")
  private String metric;

  @QueryParam("from")
  private String from;

  @QueryParam("until")
  private String until;

  @QueryParam("points")
  @DefaultValue("500")
  private String points;

  private final Instant now = Instant.now();

  String metric() {
    return Asked.required("metric", metric);
  }

  Instant from() {
    var start = Asked.instant("from", from, until().minus(Duration.ofDays(1)));
    if (!start.isBefore(until())) {
      throw new Invalid("until", "after-from");
    }
    return start;
  }

  Instant until() {
    return Asked.instant("until", until, now);
  }

  int points() {
    return Asked.number("points", points, 1, MOST_POINTS);
  }
}
