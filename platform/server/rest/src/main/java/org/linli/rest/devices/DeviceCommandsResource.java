package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.commands.boundary.Commands;
import org.linli.commands.entity.CommandDraft;
import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /devices/{id}/commands}: what a device is told to do. */
@Path("/devices/{id}/commands")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "commands")
public class DeviceCommandsResource {

  @Inject private Commands commands;

  @GET
  @Operation(operationId = "listDeviceCommands", summary = "What a device was told to do")
  public Page<CommandRow> list(
      @PathParam("id") String id, @QueryParam("state") String state, @BeanParam Paging paging) {
    var known = Asked.optionalOneOf(CommandState.class, "state", state);
    return commands.list(new CommandQuery(Ids.device(id).value(), known), paging.request());
  }

  @POST
  @Operation(
      operationId = "sendCommand",
      summary = "Tell a device to do something that its model knows")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response send(@PathParam("id") String id, CommandDraft draft) {
    var device = Ids.device(id);
    var sent = commands.send(device, Asked.required("body", draft));
    return Made.in("devices/" + device + "/commands", sent.value());
  }

  @GET
  @Path("/{command}")
  @Operation(operationId = "getCommand", summary = "A command with what became of it")
  public CommandRow get(@PathParam("id") String id, @PathParam("command") String command) {
    return commands.get(
        Ids.device(id), Asked.id("command", command, text -> new CommandId(UUID.fromString(text))));
  }
}
