package org.linli.rest.documents;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Reason;

/** {@code /seals}: the seals of the community's organisations. */
@Path("/seals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class SealsResource {

  @Inject private Seals seals;

  @GET
  @Operation(
      operationId = "listSeals",
      summary = "Seals without their pictures, those in use first")
  public List<SealRow> list() {
    return seals.list();
  }

  @POST
  @Operation(
      operationId = "makeSeal",
      summary = "Take a seal into use: a PNG, whose it is, and who may set it")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response make(SealDraft draft) {
    return Made.in("seals", seals.make(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}/picture")
  @Produces({"image/png", MediaType.APPLICATION_JSON})
  @Operation(operationId = "getSealPicture", summary = "The picture, for those who may set seals")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response picture(@PathParam("id") String id) {
    return Response.ok(seals.picture(Asked.id("seal", id)), "image/png").build();
  }

  @POST
  @Path("/{id}/stop")
  @Operation(operationId = "stopSeal", summary = "Take a seal out of use for good")
  public void stop(@PathParam("id") String id, Reason reason) {
    seals.stop(Asked.id("seal", id), Asked.reason(reason));
  }

  @POST
  @Path("/keys")
  @Operation(
      operationId = "renewDocumentKeys",
      summary = "New keys sign papers from now on; what older ones signed stays proved")
  public void renewKeys() {
    seals.renewKeys();
  }
}
