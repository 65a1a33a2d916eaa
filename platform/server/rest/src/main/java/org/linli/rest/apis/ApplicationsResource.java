package org.linli.rest.apis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.ApplicationQuery;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.ApplicationSheet;
import org.linli.apis.boundary.Applications;
import org.linli.apis.boundary.Wanted;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.CheckItem;
import org.linli.apis.entity.GrantKind;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /applications}: applications as their owners keep them. */
@Path("/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class ApplicationsResource {

  /** The rules that the applicant declares to follow, by their names. */
  public record Declaration(Set<String> declared) {}

  @Inject private Applications applications;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listApplications",
      summary = "Applications of the own division or enterprise")
  public Page<ApplicationRow> list(
      @QueryParam("state") String state,
      @QueryParam("mine") String mine,
      @BeanParam Paging paging) {
    return applications.list(query(state, mine), paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportApplications",
      summary = "Applications as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("state") String state,
      @QueryParam("mine") String mine,
      @QueryParam("form") String form) {
    var query = query(state, mine);
    return Files.of(
        exports.make(
            Files.form(form), ApplicationSheet.SHEET, page -> applications.list(query, page)));
  }

  @GET
  @Path("/rules")
  @Operation(
      operationId = "listAdmissionRules",
      summary = "What an application has to follow before it is admitted")
  public List<CheckItem> rules() {
    return applications.rules();
  }

  @POST
  @Operation(operationId = "draftApplication", summary = "Draft an application")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response draft(ApplicationDraft draft) {
    return Made.in("applications", applications.draft(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getApplication",
      summary = "An application with its grants, its keys without their texts, and its checklist")
  public ApplicationDetail get(@PathParam("id") String id) {
    return applications.get(Asked.id("application", id));
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeApplication", summary = "Change a draft")
  public void change(@PathParam("id") String id, ApplicationDraft draft) {
    applications.change(Asked.id("application", id), Asked.required("body", draft));
  }

  @POST
  @Path("/{id}/wishes")
  @Operation(operationId = "askForApi", summary = "Ask for an interface or a group until a time")
  public void ask(@PathParam("id") String id, Wanted wanted) {
    applications.ask(Asked.id("application", id), Asked.required("body", wanted));
  }

  @DELETE
  @Path("/{id}/wishes/{kind}/{target}")
  @Operation(
      operationId = "giveUpApi",
      summary = "Give up an interface or a group that was asked for or granted")
  public void giveUp(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @PathParam("target") String target) {
    applications.giveUp(Asked.id("application", id), Kinds.of(kind), target);
  }

  @POST
  @Path("/{id}/submission")
  @Operation(
      operationId = "applyForAdmission",
      summary = "Hand an application in, declaring the rules that it follows")
  public void apply(@PathParam("id") String id, Declaration declaration) {
    applications.apply(Asked.id("application", id), Asked.required("body", declaration).declared());
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawApplication",
      summary = "End an application for good, with all its keys")
  public void withdraw(@PathParam("id") String id) {
    applications.withdraw(Asked.id("application", id));
  }

  @DELETE
  @Path("/{id}/keys/{key}")
  @Operation(operationId = "revokeApplicationKey", summary = "Revoke a key at once")
  public void revokeKey(@PathParam("id") String id, @PathParam("key") String key) {
    applications.revokeKey(Asked.id("application", id), Asked.id("key", key));
  }

  private static ApplicationQuery query(String state, String mine) {
    return new ApplicationQuery(
        Asked.optionalOneOf(ApplicationState.class, "state", state), Asked.yesOrNo("mine", mine));
  }

  /** What cannot be a kind names nothing. */
  static final class Kinds {

    private Kinds() {}

    static GrantKind of(String text) {
      return Asked.id("grant", text, GrantKind::valueOf);
    }
  }
}
