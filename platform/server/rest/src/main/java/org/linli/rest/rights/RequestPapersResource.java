package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rights.boundary.RequestPapers;

/** {@code /requests/{id}/papers}: what supports an application. */
@Path("/requests/{id}/papers")
@RequestScoped
@Tag(name = "requests")
public class RequestPapersResource {

  /** A PDF or a picture, in base 64. */
  public record Paper(String name, byte[] content) {}

  @Inject private RequestPapers papers;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "addRequestPaper", summary = "Add a supporting paper, in base 64")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response add(@PathParam("id") String id, Paper paper) {
    Asked.required("body", paper);
    return Made.in(
        "requests/" + id + "/papers",
        papers.add(
            Asked.id("request", id),
            Asked.required("name", paper.name()),
            Asked.required("content", paper.content())));
  }

  @GET
  @Path("/{paper}")
  @Produces({"application/pdf", "image/jpeg", "image/png"})
  @Operation(operationId = "getRequestPaper", summary = "A supporting paper")
  public Response paper(@PathParam("id") String id, @PathParam("paper") String paper) {
    var found = papers.get(Asked.id("request", id), Asked.id("paper", paper));
    return Response.ok(found.content()).type(found.mediaType()).build();
  }
}
