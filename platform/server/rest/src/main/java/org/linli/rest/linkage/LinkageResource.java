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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.boundary.Warnings;
import org.linli.linkage.entity.RouteDraft;
import org.linli.linkage.entity.RouteRow;
import org.linli.linkage.entity.RunDetail;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.ToldRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /linkage}: scenarios, ways out, runs, and what the caller was told. */
@Path("/linkage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "linkage")
public class LinkageResource {

  @Inject private Linkages linkages;
  @Inject private Warnings warnings;
  @Inject private ScenarioNames names;
  @Inject private Exports exports;

  @GET
  @Path("/scenarios")
  @Operation(
      operationId = "listLinkageScenarios",
      summary = "The scenarios, with how the community wants each")
  public List<ScenarioRow> scenarios() {
    return linkages.scenarios();
  }

  @GET
  @Path("/scenarios/{scenario}/versions")
  @Operation(
      operationId = "listLinkageSettings",
      summary = "Who set a scenario how, when and why; newest first")
  public List<Setting> versions(@PathParam("scenario") String scenario) {
    return linkages.versions(scenario);
  }

  @PUT
  @Path("/scenarios/{scenario}")
  @Operation(
      operationId = "setLinkageScenario",
      summary = "Say how the community wants a scenario, within what its pack leaves open")
  public Setting set(@PathParam("scenario") String scenario, SettingDraft draft) {
    return linkages.set(scenario, Asked.required("body", draft));
  }

  @GET
  @Path("/runs")
  @Operation(operationId = "listLinkageRuns", summary = "What was set going, newest first")
  public Page<RunRow> runs(
      @QueryParam("scenario") String scenario,
      @QueryParam("open") String open,
      @QueryParam("drills") String drills,
      @QueryParam("drill") String drill,
      @BeanParam Paging paging) {
    return linkages.runs(
        new RunQuery(
            Asked.optional("scenario", scenario, String::strip),
            Asked.yesOrNo("open", open),
            Asked.yesOrNo("drills", drills),
            Asked.optional("drill", drill, UUID::fromString)),
        paging.request());
  }

  @GET
  @Path("/runs/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportLinkageRuns", summary = "The runs as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form),
            LinkageSheets.runs(names),
            page -> linkages.runs(RunQuery.ALL, page)));
  }

  @GET
  @Path("/runs/{id}")
  @Operation(
      operationId = "getLinkageRun",
      summary = "A run: what should have happened, what did, how long it took, who was told")
  public RunDetail get(@PathParam("id") String id) {
    return linkages.get(Asked.id("run", id));
  }

  @GET
  @Path("/runs/{id}/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportLinkageRun",
      summary = "The record of a run as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportRun(@PathParam("id") String id, @QueryParam("form") String form) {
    var steps = linkages.get(Asked.id("run", id)).steps();
    return Files.of(
        exports.make(Files.form(form), LinkageSheets.steps(), page -> Page.part(steps, page)));
  }

  @GET
  @Path("/routes")
  @Operation(operationId = "listEvacuationRoutes", summary = "The ways out of places")
  public Page<RouteRow> routes(@BeanParam Paging paging) {
    return linkages.routes(paging.request());
  }

  @PUT
  @Path("/routes/{place}")
  @Operation(
      operationId = "setEvacuationRoute",
      summary = "Write down the way out of a place and where people gather")
  public void route(@PathParam("place") String place, RouteDraft draft) {
    linkages.route(Asked.id("place", place), Asked.required("body", draft));
  }

  @GET
  @Path("/warnings")
  @Operation(operationId = "listOwnWarnings", summary = "What runs told the caller, newest first")
  public Page<ToldRow> warnings(@BeanParam Paging paging) {
    return warnings.mine(paging.request());
  }

  @POST
  @Path("/warnings/{id}/seen")
  @Operation(operationId = "seeWarning", summary = "Say that a warning was looked at")
  public void seen(@PathParam("id") String id) {
    warnings.seen(Asked.id("warning", id));
  }
}
