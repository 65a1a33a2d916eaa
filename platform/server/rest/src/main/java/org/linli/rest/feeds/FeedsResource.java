package org.linli.rest.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.Accepted;
import org.linli.feeds.entity.FeedFigures;
import org.linli.feeds.entity.Limits;

/**
 * {@code /feeds}: the devices' first door. A message is answered when the broker holds it safely.
 */
@Path("/feeds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class FeedsResource {

  @Inject private Door door;
  @Inject private FeedHealth health;

  @GET
  @Operation(operationId = "getFeeds", summary = "How the feeds fare: rates, lag, dead letters")
  public FeedFigures figures() {
    return health.figures();
  }

  @POST
  @Path("/{device}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendReadings",
      summary = "One reading {ts, values} of a device, or many in an array")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Accepted.class, responseCode = "202")
  public Response send(
      @PathParam("device") String device,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret,
      InputStream body)
      throws IOException {
    // One byte beyond the limit is enough to know that there is too much.
    var read = body.readNBytes(Limits.BODY_BYTES + 1);
    return Response.accepted(door.accept(device, DeviceShown.secret(authorization, secret), read))
        .build();
  }
}
