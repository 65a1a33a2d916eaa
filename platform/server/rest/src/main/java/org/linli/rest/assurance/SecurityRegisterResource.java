package org.linli.rest.assurance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.Scopes;
import org.linli.assurance.boundary.RegisterFiles;
import org.linli.assurance.boundary.RegisterSheets;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.PlaceSum;
import org.linli.assurance.entity.RecordDetail;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.Review;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.LoadReport;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Workbooks;

/** {@code /security-register}: kinds, entries, figures, and the sums of those below. */
@Path("/security-register")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "security-register")
public class SecurityRegisterResource {

  private static final String SHEET = "security-register";

  @Inject private SecurityRegister register;
  @Inject private RegisterFiles files;
  @Inject private Exports exports;
  @Inject private Scopes scopes;

  @GET
  @Path("/kinds")
  @Operation(operationId = "listRegisterKinds", summary = "What is kept here, with its fields")
  public List<RegisterKind> kinds() {
    return register.kinds();
  }

  @GET
  @Operation(
      operationId = "listSecurityRecords",
      summary = "Entries of the own register and about the own enterprise; what is due comes first")
  public Page<SecurityRecord> list(
      @QueryParam("kind") String kind,
      @QueryParam("state") String state,
      @QueryParam("parent") String parent,
      @QueryParam("short") String missed,
      @BeanParam Paging paging) {
    return register.list(query(kind, state, parent, missed), paging.request());
  }

  @POST
  @Operation(operationId = "makeSecurityRecord", summary = "Write an entry, as a draft")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response make(RecordDraft draft) {
    return Made.in(SHEET, register.add(Asked.required("body", draft)));
  }

  @GET
  @Path("/overdue")
  @Operation(operationId = "listOverdueRecords", summary = "Own entries past their day")
  public List<SecurityRecord> overdue() {
    return register.overdue();
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "listSecurityFigures",
      summary = "How each kind stands, and the figure by which it is judged")
  public List<KindSum> figures() {
    return register.figures();
  }

  @GET
  @Path("/figures/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportSecurityFigures",
      summary = "Figures as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportFigures(@QueryParam("form") String form) {
    var rows = register.figures();
    return Files.of(
        exports.make(Files.form(form), RegisterSheets.FIGURES, page -> Page.part(rows, page)));
  }

  @GET
  @Path("/places")
  @Operation(
      operationId = "listSecurityPlaces",
      summary = "The registers of the communities below, in numbers alone")
  public List<PlaceSum> places() {
    return register.below();
  }

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(
      operationId = "getSecurityRegisterTemplate",
      summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template(SHEET, files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importSecurityRecords",
      summary = "Take entries from an Excel file, whole or not at all")
  public LoadReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken(SHEET, files::load, file, dryRun);
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportSecurityRecords",
      summary = "Entries as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("kind") String kind,
      @QueryParam("state") String state,
      @QueryParam("form") String form) {
    var query = query(kind, state, null, null);
    return Files.of(
        exports.make(Files.form(form), RegisterSheets.RECORDS, page -> register.list(query, page)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSecurityRecord",
      summary = "An entry with its history, papers and entries below")
  public RecordDetail get(@PathParam("id") String id) {
    return register.get(id(id));
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeSecurityRecord", summary = "Write an entry anew")
  public void change(@PathParam("id") String id, RecordDraft draft) {
    register.change(id(id), Asked.required("body", draft));
  }

  @POST
  @Path("/{id}/force")
  @Operation(
      operationId = "putSecurityRecordInForce",
      summary = "The entry counts from now on, where all is there that its kind asks for")
  public void force(@PathParam("id") String id) {
    register.putInForce(id(id));
  }

  @POST
  @Path("/{id}/reviews")
  @Operation(
      operationId = "reviewSecurityRecord",
      summary = "Somebody looked at the entry anew; its next day follows")
  public void review(@PathParam("id") String id, Review review) {
    register.review(id(id), Asked.required("body", review));
  }

  @POST
  @Path("/{id}/closing")
  @Operation(operationId = "closeSecurityRecord", summary = "The entry is over; how it ended")
  public void close(@PathParam("id") String id, Note note) {
    register.close(id(id), Asked.note(note));
  }

  private static UUID id(String id) {
    return Asked.id("security-record", id);
  }

  private static RecordQuery query(String kind, String state, String parent, String missed) {
    return new RecordQuery(
        Asked.optional("kind", kind, String::strip),
        Asked.optionalOneOf(RecordState.class, "state", state),
        Asked.optional("parent", parent, UUID::fromString),
        Boolean.TRUE.equals(Asked.yesOrNo("short", missed)));
  }
}
