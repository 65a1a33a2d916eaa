package org.linli.rest.consents;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.entity.ConsentState;
import org.linli.rest.http.Asked;

/** What narrows a list of consents. */
public class Sought {

  @Parameter(description = "Of this person alone")
  @QueryParam("person")
  private String person;

  @Parameter(description = "To this text alone, by its id")
  @QueryParam("text")
  private String text;

  @Parameter(description = "STANDING, WITHDRAWN, REPLACED or EXPIRED")
  @QueryParam("state")
  private String state;

  ConsentQuery query() {
    return new ConsentQuery(
        Asked.optional("person", person, UUID::fromString),
        text == null || text.isBlank() ? null : text,
        Asked.optionalOneOf(ConsentState.class, "state", state));
  }
}
