package org.linli.rest.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.commands.boundary.CommandSheet;
import org.linli.commands.boundary.Commands;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /commands}: what all the community's devices were told to do. */
@Path("/commands")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commands")
public class CommandsResource {

  @Inject private Commands commands;
  @Inject private DeviceModels models;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listCommands", summary = "What devices were told to do, newest first")
  public Page<CommandRow> list(@QueryParam("state") String state, @BeanParam Paging paging) {
    var known = Asked.optionalOneOf(CommandState.class, "state", state);
    return commands.list(new CommandQuery(null, known), paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportCommands", summary = "The commands as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            CommandSheet.of(models),
            page -> commands.list(CommandQuery.ALL, page)));
  }
}
