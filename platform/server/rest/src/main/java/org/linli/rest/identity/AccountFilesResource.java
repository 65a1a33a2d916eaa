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
import org.linli.exports.entity.ExportedFile;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.rest.http.Workbooks;

/** {@code /accounts/files}: accounts out of an Excel file, and the empty one to fill. */
@Path("/accounts/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountFilesResource {

  @Inject private AccountImport files;
  @Inject private Scopes scopes;

  @GET
  @Path("/template")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "getAccountTemplate", summary = "The Excel file that an import takes")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response template() {
    return Workbooks.template("accounts", files.template(scopes.caller().locale()));
  }

  @POST
  @Path("/import")
  @Consumes(ExportedFile.TYPE)
  @Operation(
      operationId = "importAccounts",
      summary = "Accounts from an Excel file; one-time passwords are shown here alone")
  public AccountImportReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    return Workbooks.taken("accounts", files::load, file, dryRun);
  }
}
