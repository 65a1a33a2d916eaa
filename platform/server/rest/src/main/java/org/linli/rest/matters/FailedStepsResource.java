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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.FailedSteps;
import org.linli.matters.boundary.FailedStepsBelow;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.FailedStepBelow;
import org.linli.matters.entity.FailedStepCheck;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /failed-steps}: what the platform itself could not do in matters, and doing it again. */
@Path("/failed-steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class FailedStepsResource {

  private static final String WHAT = "process-incident";

  @Inject private FailedSteps steps;
  @Inject private FailedStepsBelow below;

  @GET
  @Operation(
      operationId = "listFailedSteps",
      summary = "Steps that the platform could not do, the longest waiting first")
  public Page<FailedStep> list(@BeanParam Paging paging) {
    return steps.list(paging.request());
  }

  @GET
  @Path("/below")
  @Operation(
      operationId = "listFailedStepsBelow",
      summary = "The same of the communities below, for the tiers above")
  public Page<FailedStepBelow> below(@BeanParam Paging paging) {
    return below.list(paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "checkFailedStep",
      summary = "Whether it could be done now, and what hinders it")
  public FailedStepCheck check(@PathParam("id") String id) {
    return steps.get(Asked.id(WHAT, id));
  }

  @GET
  @Path("/{id}/preview")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "previewFailedStep",
      summary = "The paper that it would issue now, marked as a preview")
  public Response preview(@PathParam("id") String id) {
    var file = steps.preview(Asked.id(WHAT, id));
    return Response.ok(file.content(), file.type()).build();
  }

  @POST
  @Path("/{id}/retry")
  @Operation(operationId = "retryFailedStep", summary = "Do it again now")
  public void retry(@PathParam("id") String id) {
    steps.retry(Asked.id(WHAT, id));
  }
}
