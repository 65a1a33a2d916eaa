package org.linli.rest.matters;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.DefinitionDetail;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Misfit;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Migration;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /processes}: the definitions of processes, and what divisions make of them. */
@Path("/processes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "processes")
public class ProcessesResource {

  @Inject private ProcessDesk desk;

  @GET
  @Operation(
      operationId = "listProcesses",
      summary = "Versions of a division’s processes, of those above and of those below it")
  public Page<DefinitionRow> list(
      @QueryParam("area") String scope,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return desk.list(
        scope, Asked.optionalOneOf(DefinitionState.class, "state", state), paging.request());
  }

  @POST
  @Operation(operationId = "draftProcess", summary = "Keep a process with its form as a draft")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response draft(DefinitionDraft draft) {
    return Made.in("processes", desk.draft(Asked.required("body", draft)));
  }

  @POST
  @Path("/check")
  @Operation(operationId = "checkProcess", summary = "All that is wrong with a process or its form")
  public List<String> check(DefinitionDraft draft) {
    return desk.findings(Asked.required("body", draft));
  }

  @GET
  @Path("/misfits")
  @Operation(
      operationId = "listMisfittingProcesses",
      summary = "Variants that stand and do not keep to what stands above them now")
  public List<Misfit> misfits(@QueryParam("area") String scope) {
    return desk.misfits(scope);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getProcess", summary = "A version with its form")
  public DefinitionDetail get(@PathParam("id") String id) {
    return desk.get(Asked.id("process", id));
  }

  @GET
  @Path("/{id}/file")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "getProcessFile", summary = "The BPMN file of a version")
  public Response file(@PathParam("id") String id) {
    return Response.ok(
            desk.file(Asked.id("process", id)).getBytes(StandardCharsets.UTF_8),
            MediaType.APPLICATION_XML)
        .build();
  }

  @POST
  @Path("/{id}/publish")
  @Operation(operationId = "publishProcess", summary = "Begin by this version from now on")
  public void publish(@PathParam("id") String id) {
    desk.publish(Asked.id("process", id));
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawProcess", summary = "Begin nothing by this version any more")
  public void withdraw(@PathParam("id") String id, Reason why) {
    desk.withdraw(Asked.id("process", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/preview")
  @Operation(
      operationId = "previewMigration",
      summary = "What would become of the community’s matters on another version")
  public Migration preview(@PathParam("id") String id, Target target) {
    return desk.preview(
        Asked.id("process", id), Asked.required("to", Asked.required("body", target).to()));
  }

  @POST
  @Path("/{id}/migrate")
  @Operation(
      operationId = "migrateProcess",
      summary = "Let the community’s matters that fit go on by another version")
  public Migration migrate(@PathParam("id") String id, Target target) {
    return desk.migrate(
        Asked.id("process", id), Asked.required("to", Asked.required("body", target).to()));
  }
}
