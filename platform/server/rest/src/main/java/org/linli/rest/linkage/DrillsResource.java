package org.linli.rest.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.linkage.boundary.Drills;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.DrillRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /linkage/drills}: planned, held and written down. */
@Path("/linkage/drills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "linkage")
public class DrillsResource {

  @Inject private Drills drills;
  @Inject private ScenarioNames names;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listDrills", summary = "Drills, newest first")
  public Page<DrillRow> list(@BeanParam Paging paging) {
    return drills.list(paging.request());
  }

  @POST
  @Operation(
      operationId = "planDrill",
      summary = "Plan a drill: a device is taken to alarm; devices are commanded or only recorded")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response plan(DrillDraft draft) {
    return Made.in("linkage/drills", drills.plan(Asked.required("body", draft)));
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportDrills", summary = "Drills as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(exports.make(Files.form(form), LinkageSheets.drills(names), drills::list));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDrill", summary = "A drill")
  public DrillRow get(@PathParam("id") String id) {
    return drills.get(Asked.id("drill", id));
  }

  @POST
  @Path("/{id}/start")
  @Operation(operationId = "startDrill", summary = "Start a planned drill; the id of its run")
  public UUID start(@PathParam("id") String id) {
    return drills.start(Asked.id("drill", id));
  }

  @POST
  @Path("/{id}/end")
  @Operation(
      operationId = "endDrill",
      summary = "End a drill under way: what was opened is put back")
  public void end(@PathParam("id") String id) {
    drills.end(Asked.id("drill", id));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelDrill", summary = "Cancel a planned drill")
  public void cancel(@PathParam("id") String id) {
    drills.cancel(Asked.id("drill", id));
  }

  @PUT
  @Path("/{id}/record")
  @Operation(
      operationId = "recordDrill",
      summary = "Write down who took part, what was found and what is to be said of it")
  public void record(@PathParam("id") String id, DrillRecord record) {
    drills.record(Asked.id("drill", id), Asked.required("body", record));
  }
}
