package org.linli.rest.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.linli.evidence.boundary.Checked;
import org.linli.evidence.boundary.Checklist;
import org.linli.evidence.boundary.ChecklistSheet;
import org.linli.evidence.boundary.Evidence;
import org.linli.evidence.boundary.EvidenceSheet;
import org.linli.evidence.boundary.SignedEvidence;
import org.linli.evidence.entity.Finding;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Files;

/** {@code /evidence}: controls of graded protection and of cryptography, and what was found. */
@Path("/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class EvidenceResource {

  @Inject private Evidence evidence;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listEvidence", summary = "Every control with its newest finding")
  public List<Finding> list() {
    return evidence.list();
  }

  @GET
  @Path("/controls/{control}")
  @Operation(
      operationId = "getEvidenceHistory",
      summary = "What was found of a control, newest first")
  public List<Finding> history(@PathParam("control") String control) {
    return evidence.history(control);
  }

  @POST
  @Path("/checks")
  @Operation(operationId = "checkEvidence", summary = "Look at all controls now")
  public Checked check() {
    return evidence.check();
  }

  @GET
  @Path("/signed")
  @Operation(
      operationId = "getSignedEvidence",
      summary = "All controls with their newest findings, signed by the platform")
  public SignedEvidence signed() {
    return evidence.signed();
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(operationId = "exportEvidence", summary = "Evidence as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    var rows = evidence.list();
    return Files.of(
        exports.make(Files.form(form), EvidenceSheet.SHEET, page -> Page.part(rows, page)));
  }

  @GET
  @Path("/checklist")
  @Operation(
      operationId = "getSecurityChecklist",
      summary = "OWASP ASVS 5.0, levels 1 and 2: each item with its tests or a reason")
  public Checklist checklist() {
    return evidence.checklist();
  }

  @GET
  @Path("/checklist/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportSecurityChecklist",
      summary = "The checklist as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response exportChecklist(@QueryParam("form") String form) {
    var rows = evidence.checklist().items();
    return Files.of(
        exports.make(Files.form(form), ChecklistSheet.SHEET, page -> Page.part(rows, page)));
  }
}
