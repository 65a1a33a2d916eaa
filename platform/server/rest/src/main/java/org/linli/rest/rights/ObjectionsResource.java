package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.linli.rest.http.Note;
import org.linli.rest.http.Reason;
import org.linli.rights.boundary.Objections;

/** {@code /requests/{id}/objection}: an objection 异议 to the answer of an application. */
@Path("/requests/{id}/objection")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
public class ObjectionsResource {

  @Inject private Objections objections;

  @POST
  @Operation(operationId = "objectToAnswer", summary = "Object to the answer of an application")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response raise(@PathParam("id") String id, Reason objection) {
    return Made.in("requests", objections.raise(Asked.id("request", id), Asked.reason(objection)));
  }

  @POST
  @Path("/uphold")
  @Operation(operationId = "upholdAnswer", summary = "Answer the objection: the answer stands")
  public void uphold(@PathParam("id") String id, Note note) {
    objections.uphold(Asked.id("request", id), Asked.note(note));
  }

  @POST
  @Path("/change")
  @Operation(
      operationId = "changeAnswer",
      summary = "Answer the objection: grant, grant otherwise, or end the grant")
  public void change(@PathParam("id") String id, RequestsResource.Grant changed) {
    Asked.required("body", changed);
    objections.change(Asked.id("request", id), changed.until(), changed.terms(), changed.note());
  }
}
