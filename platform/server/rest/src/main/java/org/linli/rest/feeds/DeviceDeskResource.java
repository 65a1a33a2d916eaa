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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.commands.boundary.DeviceDesk;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.rest.http.Asked;

/** {@code /feeds/{device}/commands}: where a device fetches its commands and answers them. */
@Path("/feeds/{device}/commands")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class DeviceDeskResource {

  /** Where the command stands after the answer. */
  public record Noted(CommandState state) {}

  @Inject private DeviceDesk desk;

  @GET
  @Operation(
      operationId = "fetchCommands",
      summary = "What the device still has to do and answer; the same may come twice")
  public List<CommandOrder> fetch(
      @PathParam("device") String device,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret) {
    return desk.fetch(device, DeviceShown.secret(authorization, secret));
  }

  @POST
  @Path("/{command}/answer")
  @Operation(
      operationId = "answerCommand",
      summary = "The device’s answer, DONE or FAILED; the first one counts")
  public Noted answer(
      @PathParam("device") String device,
      @PathParam("command") String command,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Device-Secret") String secret,
      CommandAnswer answer) {
    return new Noted(
        desk.answer(
            device,
            DeviceShown.secret(authorization, secret),
            Asked.id("command", command, UUID::fromString),
            Asked.required("body", answer)));
  }
}
