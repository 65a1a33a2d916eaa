package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.rest.http.Asked;
import org.linli.rest.http.FaultyCells;

/** {@code /accounts/files}: accounts out of an Excel file, and the empty one to fill. */
@Path("/accounts/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountFilesResource {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private AccountImport files;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(EXCEL)
  @Operation(operationId = "getAccountTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Response.ok(files.template(scopes.caller().locale()), EXCEL)
        .header("Content-Disposition", "attachment; filename=\"accounts-template.xlsx\"")
        .build();
  }

  @POST
  @Path("/import")
  @Consumes(EXCEL)
  @Operation(
      operationId = "importAccounts",
      summary =
          "Make accounts from an Excel file, whole or not at all; one-time passwords are shown here alone")
  public AccountImportReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    var report =
        files.load(
            Asked.required("file", file), Boolean.TRUE.equals(Asked.yesOrNo("dryRun", dryRun)));
    if (!report.faults().isEmpty()) {
      throw new FaultyCells("accounts", report.faults());
    }
    return report;
  }
}
