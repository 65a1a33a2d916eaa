package org.linli.rest.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.collection.boundary.HomeCollection;
import org.linli.collection.entity.HomeDeleted;
import org.linli.collection.entity.HomeGathered;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.privacy.boundary.OwnDataSheet;
import org.linli.privacy.boundary.Privacy;
import org.linli.privacy.entity.OwnDatum;
import org.linli.privacy.entity.PrivacyNotice;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /home/privacy}: the privacy rules 隐私规则 and the own data. */
@Path("/home/privacy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class PrivacyResource {

  /** Which words were read. */
  public record ReadNotice(Integer version, String hash) {}

  /** The name as it should be. */
  public record OwnName(String name) {}

  /** The password once more, since it cannot be undone. */
  public record Deletion(String password) {}

  @Inject private Privacy privacy;
  @Inject private HomeCollection home;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "getPrivacyNotice",
      summary = "The privacy rules, and whether these words were accepted")
  public PrivacyNotice get() {
    return privacy.get();
  }

  @POST
  @Path("/acceptance")
  @Operation(operationId = "acceptPrivacyNotice", summary = "Accept the words that were read")
  public void accept(ReadNotice read) {
    var body = Asked.required("body", read);
    privacy.accept(Asked.required("version", body.version()), Asked.required("hash", body.hash()));
  }

  @GET
  @Path("/own")
  @Operation(operationId = "listOwnData", summary = "What is kept about the caller")
  public Page<OwnDatum> own(@BeanParam Paging paging) {
    return privacy.own(paging.request());
  }

  @GET
  @Path("/own/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportOwnData",
      summary = "What is kept about the caller as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(exports.make(Files.form(form), OwnDataSheet.SHEET, privacy::own));
  }

  @GET
  @Path("/gathered")
  @Operation(
      operationId = "listGatheredAtHome",
      summary = "What was gathered in the caller's home since they live there, day by day")
  public Page<HomeGathered> gathered(@BeanParam Paging paging) {
    return home.gathered(paging.request());
  }

  @GET
  @Path("/deleted")
  @Operation(
      operationId = "listDeletedOfHome",
      summary = "What of the caller's home was deleted since its term was over")
  public Page<HomeDeleted> deleted(@BeanParam Paging paging) {
    return home.deleted(paging.request());
  }

  @PUT
  @Path("/name")
  @Operation(operationId = "correctOwnName", summary = "Put the own name right")
  public void correct(OwnName wanted) {
    privacy.correctName(Asked.required("name", Asked.required("body", wanted).name()));
  }

  @POST
  @Path("/deletion")
  @Operation(
      operationId = "deleteOwnData",
      summary = "Withdraw all consents, leave the home, and close the account for good")
  public void delete(Deletion deletion) {
    privacy.delete(Asked.required("password", Asked.required("body", deletion).password()));
  }
}
