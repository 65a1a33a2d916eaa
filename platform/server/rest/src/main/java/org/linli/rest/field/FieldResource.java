package org.linli.rest.field;

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
import org.linli.field.boundary.FieldEntries;
import org.linli.field.boundary.FieldSheets;
import org.linli.field.entity.FieldEntry;
import org.linli.field.entity.FieldMark;
import org.linli.field.entity.FieldReceipt;
import org.linli.field.entity.FieldSheet;
import org.linli.rest.http.Asked;

/**
 * {@code /field}: what a phone takes along for the time without a connection, and what it wrote
 * meanwhile.
 */
@Path("/field")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class FieldResource {

  @Inject private FieldSheets sheets;
  @Inject private FieldEntries entries;

  @GET
  @Path("/sheet")
  @Operation(
      operationId = "getFieldSheet",
      summary = "The caller’s tasks and forms, to be taken along for a day")
  public FieldSheet sheet() {
    return sheets.get();
  }

  @POST
  @Path("/entries")
  @Operation(
      operationId = "sendFieldEntry",
      summary =
          "A report or a step that was written on the spot: done once under its id, however often"
              + " it is sent")
  @APIResponseSchema(value = FieldReceipt.class, responseCode = "201")
  public Response send(FieldEntry entry) {
    return Response.status(Response.Status.CREATED)
        .entity(entries.send(Asked.required("body", entry)))
        .build();
  }

  @GET
  @Path("/matters/{id}")
  @Operation(
      operationId = "listFieldMarks",
      summary = "When and where what stands in a matter was written on the spot")
  public List<FieldMark> marks(@PathParam("id") String id) {
    return entries.of(Asked.id("matter", id));
  }
}
