package org.linli.rest.rights;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.Guide;
import org.linli.rights.boundary.PathFigure;
import org.linli.rights.boundary.RequestDetail;
import org.linli.rights.boundary.RequestGuide;
import org.linli.rights.boundary.RequestQuery;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.boundary.RequestSheet;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.TenantId;

/** {@code /requests}: applications for data 数据申请. */
@Path("/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
public class RequestsResource {

  /** What is wanted, what for, on which ground, how far, and until when. */
  public record Application(
      TenantId tenant,
      Asset asset,
      Action action,
      Purpose purpose,
      String reason,
      String scenario,
      String legalBasis,
      String article,
      List<String> fields,
      String fieldReason,
      Long rowsPerDay,
      Long rowsTotal,
      Instant until,
      Boolean draft) {

    Wanted wanted() {
      return new Wanted(
          Asked.required("asset", asset),
          Asked.required("action", action),
          Asked.required("purpose", purpose),
          Asked.required("reason", reason),
          scenario,
          Asked.required("legalBasis", legalBasis),
          article,
          fields,
          fieldReason,
          rowsPerDay,
          rowsTotal,
          Asked.required("until", until));
    }
  }

  /** What was missing: a word to it, and the application as it shall be now. */
  public record Supplement(String note, Application application) {}

  /** The grant's end, how far it reaches, and a word to it. */
  public record Grant(Instant until, GrantTerms terms, String note) {}

  private static final int MONTH = 30;

  @Inject private DataRequests requests;

  @Inject private RequestGuide guide;

  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listRequests",
      summary = "The caller's applications, those the caller decides, and what needs a look")
  public Page<RequestRow> list(
      @QueryParam("state") String state,
      @QueryParam("path") String path,
      @QueryParam("concern") String concern,
      @BeanParam Paging paging) {
    return requests.list(query(state, path, concern), paging.request());
  }

  private static RequestQuery query(String state, String path, String concern) {
    return new RequestQuery(
        Asked.optionalOneOf(RequestState.class, "state", state),
        Asked.optionalOneOf(SupplyPath.class, "path", path),
        Asked.optionalOneOf(RequestQuery.Concern.class, "concern", concern));
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportRequests",
      summary = "Applications and grants as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("state") String state,
      @QueryParam("path") String path,
      @QueryParam("concern") String concern,
      @QueryParam("form") String form) {
    var query = query(state, path, concern);
    return Files.of(
        exports.make(Files.form(form), RequestSheet.SHEET, page -> requests.list(query, page)));
  }

  @GET
  @Path("/guide")
  @Operation(
      operationId = "guideRequests",
      summary = "Legal bases, fields and volumes that an application can name")
  public Guide guide(@QueryParam("asset") String asset, @QueryParam("purpose") String purpose) {
    return guide.get(
        Asked.id("asset", Asked.required("asset", asset), Asset::new),
        Asked.oneOf(Purpose.class, "purpose", purpose));
  }

  @GET
  @Path("/paths")
  @Operation(
      operationId = "listSupplyPaths",
      summary = "What government sharing and data trading came to since then")
  public List<PathFigure> paths(@QueryParam("from") String from) {
    return requests.byPath(
        Asked.instant("from", from, Instant.now().minus(Duration.ofDays(MONTH))));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRequest",
      summary = "An application with its time line, objections and papers")
  public RequestDetail get(@PathParam("id") String id) {
    return requests.get(Asked.id("request", id));
  }

  @POST
  @Operation(operationId = "applyForData", summary = "Apply for data of a community, or draft it")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response apply(Application asked) {
    Asked.required("body", asked);
    var tenant = Asked.required("tenant", asked.tenant());
    var wanted = asked.wanted();
    return Made.in(
        "requests",
        Boolean.TRUE.equals(asked.draft())
            ? requests.draft(tenant, wanted)
            : requests.apply(tenant, wanted));
  }

  @POST
  @Path("/{id}/submit")
  @Operation(operationId = "submitRequest", summary = "Submit a draft, as it is or changed")
  public void submit(@PathParam("id") String id, Application changed) {
    requests.submit(Asked.id("request", id), changed == null ? null : changed.wanted());
  }

  @POST
  @Path("/{id}/return")
  @Operation(operationId = "returnRequest", summary = "Send it back for what is missing")
  public void giveBackForMore(@PathParam("id") String id, Note note) {
    requests.returnForMore(Asked.id("request", id), Asked.note(note));
  }

  @POST
  @Path("/{id}/supplement")
  @Operation(operationId = "supplementRequest", summary = "Add what was missing")
  public void supplement(@PathParam("id") String id, Supplement added) {
    Asked.required("body", added);
    requests.supplement(
        Asked.id("request", id),
        added.application() == null ? null : added.application().wanted(),
        added.note());
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawRequest", summary = "Withdraw an application")
  public void withdraw(@PathParam("id") String id) {
    requests.withdraw(Asked.id("request", id));
  }

  @POST
  @Path("/{id}/grant")
  @Operation(operationId = "grantRequest", summary = "Grant it for a time, whole or in part")
  public void grant(@PathParam("id") String id, Grant grant) {
    Asked.required("body", grant);
    requests.grant(
        Asked.id("request", id),
        Asked.required("until", grant.until()),
        grant.terms(),
        grant.note());
  }

  @POST
  @Path("/{id}/refuse")
  @Operation(operationId = "refuseRequest", summary = "Refuse an application")
  public void refuse(@PathParam("id") String id, Note refused) {
    requests.refuse(Asked.id("request", id), Asked.note(refused));
  }

  @POST
  @Path("/{id}/revoke")
  @Operation(operationId = "revokeRequest", summary = "End a running grant")
  public void revoke(@PathParam("id") String id) {
    requests.revoke(Asked.id("request", id));
  }

  @POST
  @Path("/{id}/give-back")
  @Operation(operationId = "giveBackGrant", summary = "Give back a grant that is not needed")
  public void giveBack(@PathParam("id") String id) {
    requests.giveBack(Asked.id("request", id));
  }
}
