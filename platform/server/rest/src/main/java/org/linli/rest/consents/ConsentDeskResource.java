package org.linli.rest.consents;

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
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.ConsentSheet;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.boundary.SignedConsent;
import org.linli.consents.boundary.WardDraft;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.feeds.boundary.CollectionLedger;
import org.linli.feeds.entity.RefusedCollection;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /consents}: the community's counter. */
@Path("/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
public class ConsentDeskResource {

  @Inject private ConsentDesk desk;
  @Inject private CollectionLedger collection;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listConsents", summary = "The community's consents, newest first")
  public Page<ConsentRow> list(@BeanParam Sought sought, @BeanParam Paging paging) {
    return desk.list(sought.query(), paging.request());
  }

  @GET
  @Path("/export")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "exportConsents", summary = "The community's consents as an Excel file")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam Sought sought) {
    return Files.of(exports.make(ConsentSheet.SHEET, page -> desk.list(sought.query(), page)));
  }

  @GET
  @Path("/texts")
  @Operation(operationId = "listDeskTexts", summary = "The texts as they would be printed")
  public List<OfferedText> texts() {
    return desk.texts();
  }

  @GET
  @Path("/persons")
  @Operation(
      operationId = "listConsentPersons",
      summary = "Residents, and children with their guardians, by name")
  public Page<ConsentPerson> persons(@BeanParam Paging paging) {
    return desk.persons(paging.request());
  }

  @GET
  @Path("/refused-collection")
  @Operation(
      operationId = "listRefusedCollection",
      summary = "Devices that were not listened to by day, since nobody signed or agreed to it")
  public Page<RefusedCollection> refused(@BeanParam Paging paging) {
    return collection.list(paging.request());
  }

  @GET
  @Path("/{id}/scan")
  @Produces({"application/pdf", "image/jpeg", "image/png"})
  @Operation(operationId = "getConsentScan", summary = "The signed paper of a consent")
  public Response scan(@PathParam("id") String id) {
    var scan = desk.scan(Asked.id("consent", id)).orElseThrow(() -> new NotFound("scan"));
    return Response.ok(scan.content(), scan.mediaType()).build();
  }

  @GET
  @Path("/{id}/words")
  @Operation(operationId = "getConsentWords", summary = "The very words that were shown")
  public MyConsentsResource.Shown words(@PathParam("id") String id) {
    return new MyConsentsResource.Shown(desk.words(Asked.id("consent", id)));
  }

  @POST
  @Operation(
      operationId = "recordConsent",
      summary = "Take in a consent that was signed on paper, with the paper in base 64")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response record(SignedConsent signed) {
    return Made.in("consents", desk.record(Asked.required("body", signed)));
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(
      operationId = "withdrawConsentAtDesk",
      summary = "Take a consent back for who asks for it at the counter")
  public void withdraw(@PathParam("id") String id, Reason ending) {
    desk.withdraw(Asked.id("consent", id), Asked.reason(ending));
  }

  @POST
  @Path("/wards")
  @Operation(operationId = "recordWard", summary = "Write down who speaks for a child below 14")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response recordWard(WardDraft draft) {
    return Made.in("consents/wards", desk.recordWard(Asked.required("body", draft)));
  }

  @POST
  @Path("/wards/{id}/end")
  @Operation(
      operationId = "endWard",
      summary = "End a guardianship, and with it what the guardian agreed to")
  public void endWard(@PathParam("id") String id, Reason ending) {
    desk.endWard(Asked.id("person", id), Asked.reason(ending));
  }
}
