package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.Absences;
import org.linli.matters.entity.Absence;
import org.linli.matters.entity.AbsenceDraft;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /absences}: who is away, and who is given the work meanwhile. */
@Path("/absences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class AbsencesResource {

  @Inject private Absences absences;

  @GET
  @Operation(operationId = "listAbsences", summary = "Absences that are not over")
  public Page<Absence> list(@BeanParam Paging paging) {
    return absences.list(paging.request());
  }

  @POST
  @Operation(operationId = "enterAbsence", summary = "Enter one's own absence, or another's")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response enter(AbsenceDraft draft) {
    return Made.in("absences", absences.enter(Asked.required("body", draft)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endAbsence", summary = "Take an absence back, or end it now")
  public void end(@PathParam("id") String id) {
    absences.end(Asked.id("absence", id));
  }
}
