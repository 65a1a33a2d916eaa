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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.MatterPapers;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterPaper;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.TaskView;
import org.linli.matters.entity.WorkItem;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /own-matters}: what a resident asks for, and what the resident is asked in turn. */
@Path("/own-matters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
public class OwnMattersResource {

  @Inject private OwnMatters matters;
  @Inject private MatterPapers papers;

  @GET
  @Path("/kinds")
  @Operation(operationId = "listOwnMatterKinds", summary = "What a resident may ask for")
  public List<KindView> kinds() {
    return matters.kinds();
  }

  @GET
  @Path("/kinds/{kind}")
  @Operation(
      operationId = "getOwnMatterKind",
      summary = "A kind with its guide and the form that begins it")
  public KindDetail kind(@PathParam("kind") String kind) {
    return matters.get(kind);
  }

  @GET
  @Operation(operationId = "listOwnMatters", summary = "The caller’s own matters, newest first")
  public Page<MatterRow> list(@BeanParam Paging paging) {
    return matters.list(paging.request());
  }

  @POST
  @Operation(operationId = "openOwnMatter", summary = "Ask for something")
  @APIResponseSchema(value = Opened.class, responseCode = "201")
  public Response open(MatterDraft draft) {
    var opened = matters.open(Asked.required("body", draft));
    return Made.at("own-matters/" + opened.id()).entity(opened).build();
  }

  @POST
  @Path("/check")
  @Operation(
      operationId = "checkOwnMatter",
      summary = "What would be refused, missing papers among it")
  public List<FieldFault> check(MatterDraft draft) {
    return matters.faults(Asked.required("body", draft));
  }

  @GET
  @Path("/tasks")
  @Operation(
      operationId = "listOwnTasks",
      summary = "What the caller is asked to confirm or appraise")
  public Page<WorkItem> tasks(@BeanParam Paging paging) {
    return matters.tasks(paging.request());
  }

  @GET
  @Path("/tasks/{task}")
  @Operation(operationId = "getOwnTask", summary = "What the caller is asked, with its form")
  public TaskView task(@PathParam("task") String task) {
    return matters
        .task(Asked.id("process-task", task))
        .orElseThrow(() -> new NotFound("process-task"));
  }

  @POST
  @Path("/tasks/{task}/complete")
  @Operation(operationId = "completeOwnTask", summary = "Answer it")
  public void complete(@PathParam("task") String task, Completion done) {
    matters.complete(
        Asked.id("process-task", task), Asked.required("body", done).values(), done.note());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOwnMatter",
      summary = "One of the caller’s own, with how far it has come")
  public MatterDetail get(@PathParam("id") String id) {
    return matters.get(Asked.id("matter", id));
  }

  @GET
  @Path("/{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getOwnMatterFile",
      summary = "A photograph, voice note or scan of one of the caller’s own")
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    var found = matters.get(Asked.id("matter", id), Asked.id("matter-file", file));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @GET
  @Path("/{id}/papers")
  @Operation(
      operationId = "listOwnMatterPapers",
      summary = "The papers of one of the caller’s own that are handed to the applicant")
  public List<MatterPaper> papers(@PathParam("id") String id) {
    return papers.own(Asked.id("matter", id));
  }

  @GET
  @Path("/{id}/papers/{paper}")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(operationId = "getOwnMatterPaper", summary = "One of these as it was issued, signed")
  public Response paper(@PathParam("id") String id, @PathParam("paper") String paper) {
    var file = papers.get(Asked.id("matter", id), Asked.id("matter-paper", paper));
    return Response.ok(file.content(), file.type())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  @POST
  @Path("/{id}/satisfaction")
  @Operation(operationId = "appraiseOwnMatter", summary = "Say how content one is, with one tap")
  public void appraise(@PathParam("id") String id, Content content) {
    matters.appraise(Asked.id("matter", id), Asked.required("body", content).satisfaction());
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawOwnMatter", summary = "Take it back")
  public void withdraw(@PathParam("id") String id, Reason why) {
    matters.withdraw(Asked.id("matter", id), Asked.reason(why));
  }
}
