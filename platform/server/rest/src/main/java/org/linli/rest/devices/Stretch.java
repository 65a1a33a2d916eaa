package org.linli.rest.devices;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.rest.http.Asked;

/** From when until when: the last day where nothing is said. */
public class Stretch {

  @QueryParam("from")
  private String from;

  @QueryParam("until")
  private String until;

  private final Instant now = Instant.now();

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
}
