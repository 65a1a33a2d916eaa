package org.linli.rest.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.linli.feeds.entity.Accepted;
import org.linli.feeds.entity.Limits;
import org.linli.networks.boundary.GatewayDoor;

/** {@code /feeds/{device}/forms}: for devices that speak in their maker's form. */
@Path("/feeds/{device}/forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class MakerFormResource {

  @Inject private GatewayDoor door;

  @POST
  @Path("/{form}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "sendInForm",
      summary = "A device's message in its maker's form, JSON or hexadecimal digits")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponseSchema(value = Accepted.class, responseCode = "202")
  public Response translate(
      @PathParam("device") String device,
      @PathParam("form") String form,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret,
      InputStream body)
      throws IOException {
    var read = body.readNBytes(Limits.BODY_BYTES + 1);
    return Response.accepted(
            door.translate(device, DeviceShown.secret(authorization, secret), form, read))
        .build();
  }
}
