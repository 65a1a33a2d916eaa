package org.linli.rest.assurance;

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
import org.linli.assurance.boundary.RegisterPapers;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /security-register/{id}/papers}: what proves an entry. */
@Path("/security-register/{id}/papers")
@RequestScoped
@Tag(name = "security-register")
public class RegisterPapersResource {

  /** A PDF or a picture, in base 64. */
  public record ProvingPaper(String name, byte[] content) {}

  @Inject private RegisterPapers papers;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addSecurityPaper",
      summary = "Add a paper that proves the entry, in base 64")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response add(@PathParam("id") String id, ProvingPaper paper) {
    Asked.required("body", paper);
    return Made.in(
        "security-register/" + id + "/papers",
        papers.add(
            Asked.id("security-record", id),
            Asked.required("name", paper.name()),
            Asked.required("content", paper.content())));
  }

  @GET
  @Path("/{paper}")
  @Produces({"application/pdf", "image/jpeg", "image/png"})
  @Operation(operationId = "getSecurityPaper", summary = "A paper that proves the entry")
  public Response paper(@PathParam("id") String id, @PathParam("paper") String paper) {
    var found = papers.get(Asked.id("security-record", id), Asked.id("security-paper", paper));
    return Response.ok(found.content()).type(found.row().mediaType()).build();
  }
}
