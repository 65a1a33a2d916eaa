package org.linli.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetImportReport;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Proposal;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Reason;

/** {@code /registered-assets}: assets of outside sources and of the holder's own. */
@Path("/registered-assets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
public class RegistrationsResource {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Registrations registrations;
  @Inject private AssetImport files;

  /** Values by field, to be looked at and dropped. */
  public record SampleBody(Map<String, List<String>> samples) {}

  /** What the confirming person says other than the rules. */
  public record ConfirmBody(List<FieldGrade> grades) {}

  /** Whether others may know of it. */
  public record ShownBody(Boolean shown) {}

  @POST
  @Operation(operationId = "registerAsset", summary = "Register an asset, as a draft")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response register(AssetSheet sheet) {
    return Made.in("assets", registrations.register(Asked.required("body", sheet)));
  }

  @POST
  @Path("/import")
  @Consumes(EXCEL)
  @Operation(
      operationId = "importAssets",
      summary = "Register assets from an Excel file, whole or not at all")
  public AssetImportReport load(@QueryParam("dryRun") String dryRun, byte[] file) {
    var report =
        files.load(
            Asked.required("file", file), Boolean.TRUE.equals(Asked.yesOrNo("dryRun", dryRun)));
    if (!report.faults().isEmpty()) {
      throw new FaultySheet(report.faults());
    }
    return report;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "reviseAsset",
      summary = "Write it anew; of a confirmed asset a version that waits")
  public void revise(@PathParam("id") String id, AssetSheet sheet) {
    registrations.revise(Asked.id("asset", id), Asked.required("body", sheet));
  }

  @POST
  @Path("/{id}/proposals")
  @Operation(
      operationId = "proposeAssetLevels",
      summary = "Let the rules propose a level for each field; samples are not kept")
  public List<Proposal> propose(@PathParam("id") String id, SampleBody body) {
    return registrations.propose(Asked.id("asset", id), body == null ? null : body.samples());
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(operationId = "confirmAsset", summary = "Confirm the version that waits")
  public void confirm(@PathParam("id") String id, ConfirmBody body) {
    registrations.confirm(Asked.id("asset", id), body == null ? null : body.grades());
  }

  @PUT
  @Path("/{id}/shown")
  @Operation(operationId = "showAsset", summary = "Let others know of it, or no longer")
  public void show(@PathParam("id") String id, ShownBody body) {
    registrations.show(
        Asked.id("asset", id), Asked.required("shown", Asked.required("body", body).shown()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(operationId = "withdrawAsset", summary = "Take it out of use; its history stays")
  public void withdraw(@PathParam("id") String id, Reason body) {
    registrations.withdraw(Asked.id("asset", id), body == null ? null : body.reason());
  }
}
