package org.linli.rest.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.plans.boundary.LiveBoard;
import org.linli.plans.entity.BoardNow;
import org.linli.rest.http.Asked;

/** {@code /board}: how every device of a place stands. */
@Path("/board")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class BoardResource {

  @Inject private LiveBoard board;

  @GET
  @Operation(
      operationId = "getLiveBoard",
      summary =
          "How the devices of a place, or on a floor plan, stand now, with alarms and main figure")
  public BoardNow now(
      @QueryParam("place") String place,
      @QueryParam("model") String model,
      @QueryParam("plan") String plan) {
    var drawn = Asked.optional("plan", plan, UUID::fromString);
    return drawn != null
        ? board.on(drawn)
        : board.now(
            Asked.optional("place", place, UUID::fromString),
            Asked.optional("model", model, String::strip));
  }
}
