package org.linli.rest.devices;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.linli.rest.http.Asked;

/** Which metric, from when until when, in how many points. */
public class Span extends Stretch {

  private static final int MOST_POINTS = 2000;

  @QueryParam("metric")
  private String metric;

  @QueryParam("points")
  @DefaultValue("500")
  private String points;

  String metric() {
    return Asked.required("metric", metric);
  }

  int points() {
    return Asked.number("points", points, 1, MOST_POINTS);
  }
}
