package org.linli.rest.collection;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.collection.boundary.CollectionSheets;
import org.linli.collection.boundary.HoldDraft;
import org.linli.collection.boundary.RetentionDesk;
import org.linli.collection.entity.Hold;
import org.linli.collection.entity.RetentionNight;
import org.linli.collection.entity.Term;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /retention}: how long data stay, what was deleted, and what is held back. */
@Path("/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
public class RetentionResource {

  @Inject private RetentionDesk desk;
  @Inject private Exports exports;

  @GET
  @Path("/terms")
  @Operation(operationId = "listRetentionTerms", summary = "How long each asset stays")
  public List<Term> terms() {
    return desk.terms();
  }

  @GET
  @Path("/nights")
  @Operation(
      operationId = "listRetentionNights",
      summary = "What nights deleted since its term was over, in the caller's reach")
  public Page<RetentionNight> nights(@BeanParam Paging paging) {
    return desk.nights(paging.request());
  }

  @GET
  @Path("/nights/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportRetentionNights",
      summary = "What nights deleted as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(exports.make(Files.form(form), CollectionSheets.NIGHTS, desk::nights));
  }

  @GET
  @Path("/holds")
  @Operation(operationId = "listRetentionHolds", summary = "What is not deleted, by whose word")
  public Page<Hold> holds(@BeanParam Paging paging) {
    return desk.holds(paging.request());
  }

  @POST
  @Path("/holds")
  @Operation(
      operationId = "holdRetention",
      summary = "Keep data of a community beyond their term, with the reason")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response hold(HoldDraft draft) {
    return Made.in("retention/holds", desk.hold(Asked.required("body", draft)));
  }

  @POST
  @Path("/holds/{id}/lift")
  @Operation(operationId = "liftRetentionHold", summary = "Let the deletion go on")
  public void lift(@PathParam("id") String id, Reason lifting) {
    desk.lift(Asked.id("hold", id), Asked.reason(lifting));
  }
}
