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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.commands.entity.CommandAnswer;
import org.linli.feeds.entity.Limits;
import org.linli.networks.boundary.GatewayDoor;
import org.linli.networks.entity.ChildCommand;
import org.linli.networks.entity.Relayed;
import org.linli.rest.http.Asked;

/** {@code /feeds/{device}/children}: for gateways, which speak for the devices behind them. */
@Path("/feeds/{device}/children")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class GatewayResource {

  @Inject private GatewayDoor door;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "relayReadings",
      summary = "What a gateway sends for the devices behind it; refusals are told child by child")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Relayed.class, responseCode = "202")
  public Response relay(
      @PathParam("device") String device,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret,
      InputStream body)
      throws IOException {
    var read = body.readNBytes(Limits.BODY_BYTES + 1);
    return Response.accepted(door.relay(device, DeviceShown.secret(authorization, secret), read))
        .build();
  }

  @GET
  @Path("/commands")
  @Operation(
      operationId = "fetchChildCommands",
      summary = "What the devices behind a gateway still have to do; the same may come twice")
  public List<ChildCommand> fetch(
      @PathParam("device") String device,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret) {
    return door.fetch(device, DeviceShown.secret(authorization, secret));
  }

  @POST
  @Path("/{child}/commands/{command}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerChildCommand",
      summary = "The answer of a device behind a gateway; the first one counts")
  public DeviceDeskResource.Noted answer(
      @PathParam("device") String device,
      @PathParam("child") String child,
      @PathParam("command") String command,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret,
      CommandAnswer answer) {
    return new DeviceDeskResource.Noted(
        door.answer(
            device,
            DeviceShown.secret(authorization, secret),
            child,
            Asked.id("command", command, UUID::fromString),
            Asked.required("body", answer)));
  }
}
