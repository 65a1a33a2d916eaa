package org.linli.rest.documents;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierDetail;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /dossiers}: the papers and attachments of one matter, filed together. */
@Path("/dossiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DossiersResource {

  @Inject private Dossiers dossiers;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listDossiers", summary = "Dossiers, newest first")
  public Page<DossierRow> list(@QueryParam("state") String state, @BeanParam Paging paging) {
    return dossiers.list(Asked.optionalOneOf(DossierState.class, "state", state), paging.request());
  }

  @POST
  @Operation(operationId = "openDossier", summary = "Open a dossier")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response open(DossierDraft draft) {
    return Made.in("dossiers", dossiers.open(Asked.required("body", draft)));
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportDossiers", summary = "Dossiers as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(Files.form(form), DocumentSheets.DOSSIERS, page -> dossiers.list(null, page)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDossier", summary = "A dossier and what lies in it")
  public DossierDetail get(@PathParam("id") String id) {
    return dossiers.get(Asked.id("dossier", id));
  }

  @PUT
  @Path("/{id}/papers/{document}")
  @Operation(operationId = "addDossierPaper", summary = "Lay an issued paper into it, on top")
  public void addPaper(@PathParam("id") String id, @PathParam("document") String document) {
    dossiers.addPaper(Asked.id("dossier", id), Asked.id("document", document));
  }

  @POST
  @Path("/{id}/attachments")
  @Operation(
      operationId = "addDossierAttachment",
      summary = "Lay a PDF, JPEG or PNG into it that was not issued here")
  public void addAttachment(@PathParam("id") String id, AttachmentDraft draft) {
    dossiers.addAttachment(Asked.id("dossier", id), Asked.required("body", draft));
  }

  @POST
  @Path("/{id}/filing")
  @Operation(operationId = "fileDossier", summary = "File it: nothing is laid into it any more")
  public void file(@PathParam("id") String id) {
    dossiers.file(Asked.id("dossier", id));
  }

  @GET
  @Path("/{id}/zip")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getDossierZip",
      summary = "The volume: an index page, and each thing as it was")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response zip(@PathParam("id") String id) {
    return PaperFiles.of(dossiers.zip(Asked.id("dossier", id)));
  }

  @GET
  @Path("/{id}/pdf")
  @Produces({"application/pdf", MediaType.APPLICATION_JSON})
  @Operation(operationId = "getDossierPdf", summary = "The volume to read, as one PDF")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response pdf(@PathParam("id") String id) {
    return PaperFiles.of(dossiers.pdf(Asked.id("dossier", id)));
  }
}
