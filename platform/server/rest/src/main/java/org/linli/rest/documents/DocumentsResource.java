package org.linli.rest.documents;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.Documents;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperCount;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.Proof;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /documents}: the papers that the community issues. */
@Path("/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentsResource {

  @Inject private Documents documents;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listDocuments", summary = "Issued papers, newest first")
  public Page<PaperRow> list(
      @QueryParam("type") String type,
      @QueryParam("state") String state,
      @QueryParam("matter") String matter,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    return documents.list(
        new PaperQuery(
            Asked.optional("type", type, String::strip),
            Asked.optionalOneOf(PaperState.class, "state", state),
            Asked.optional("from", from, LocalDate::parse),
            Asked.optional("until", until, LocalDate::parse),
            Asked.optional("matter", matter, String::strip)),
        paging.request());
  }

  @POST
  @Operation(
      operationId = "issueDocument",
      summary =
          "Issue a paper: number, PDF, Word file and signatures; the same request again brings the same paper")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response issue(PaperDraft draft) {
    return Made.in("documents", documents.issue(Asked.required("body", draft)).id());
  }

  @POST
  @Path("/preview")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "previewDocument",
      summary = "The PDF as it would look today, marked as a preview; no number is taken")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response preview(PaperDraft draft) {
    return PaperFiles.of(documents.preview(Asked.required("body", draft)));
  }

  @GET
  @Path("/counts")
  @Operation(
      operationId = "countDocuments",
      summary = "How many papers of each kind and year were issued, and how many are void")
  public List<PaperCount> counts() {
    return documents.counts();
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportDocuments",
      summary = "The register of papers as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form), DocumentSheets.PAPERS, page -> documents.list(PaperQuery.ALL, page)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDocument", summary = "An issued paper")
  public PaperRow get(@PathParam("id") String id) {
    return documents.get(Asked.id("document", id));
  }

  @GET
  @Path("/{id}/file")
  @Produces({
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/pkcs7-signature",
    MediaType.APPLICATION_JSON
  })
  @Operation(
      operationId = "getDocumentFile",
      summary = "Its file: pdf (signed), docx, or p7s (the SM2 signature over the PDF)")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response file(@PathParam("id") String id, @QueryParam("form") String form) {
    var asked =
        Asked.optionalOneOf(
            FileKind.class, "form", form == null ? null : form.toUpperCase(Locale.ROOT));
    return PaperFiles.of(
        documents.file(Asked.id("document", id), asked == null ? FileKind.PDF : asked));
  }

  @GET
  @Path("/{id}/proof")
  @Operation(
      operationId = "proveDocument",
      summary = "Whether digests and both signatures of the kept paper are right")
  public Proof prove(@PathParam("id") String id) {
    return documents.prove(Asked.id("document", id));
  }

  @POST
  @Path("/{id}/void")
  @Operation(
      operationId = "voidDocument",
      summary = "Declare a paper void; its number is never given again")
  public PaperRow declareVoid(@PathParam("id") String id, Reason reason) {
    return documents.declareVoid(Asked.id("document", id), Asked.reason(reason));
  }
}
