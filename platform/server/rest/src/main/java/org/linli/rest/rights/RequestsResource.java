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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.TenantId;

/** {@code /requests}: applications for data 数据申请. */
@Path("/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
public class RequestsResource {

  /** What is wanted, what for, why, and until when. */
  public record Application(
      TenantId tenant, Asset asset, Action action, Purpose purpose, String reason, Instant until) {}

  /** The grant's end and a word to it. */
  public record Grant(Instant until, String note) {}

  /** Why not. */
  public record Refused(String note) {}

  @Inject private DataRequests requests;

  @GET
  @Operation(
      operationId = "listRequests",
      summary = "The caller's applications, and those the caller decides")
  public Page<RequestRow> list(@QueryParam("state") String state, @BeanParam Paging paging) {
    var asked = Asked.optionalOneOf(RequestState.class, "state", state);
    return requests.list(asked == null ? null : asked.name(), paging.request());
  }

  @POST
  @Operation(operationId = "applyForData", summary = "Apply for data of a community")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response apply(Application asked) {
    Asked.required("body", asked);
    return Made.in(
        "requests",
        requests.apply(
            Asked.required("tenant", asked.tenant()),
            Asked.required("asset", asked.asset()),
            Asked.required("action", asked.action()),
            Asked.required("purpose", asked.purpose()),
            Asked.required("reason", asked.reason()),
            Asked.required("until", asked.until())));
  }

  @POST
  @Path("/{id}/grant")
  @Operation(operationId = "grantRequest", summary = "Grant an application for a time")
  public void grant(@PathParam("id") String id, Grant grant) {
    Asked.required("body", grant);
    requests.grant(Asked.id("request", id), Asked.required("until", grant.until()), grant.note());
  }

  @POST
  @Path("/{id}/refuse")
  @Operation(operationId = "refuseRequest", summary = "Refuse an application")
  public void refuse(@PathParam("id") String id, Refused refused) {
    requests.refuse(Asked.id("request", id), Asked.required("body", refused).note());
  }

  @POST
  @Path("/{id}/revoke")
  @Operation(operationId = "revokeRequest", summary = "End a running grant")
  public void revoke(@PathParam("id") String id) {
    requests.revoke(Asked.id("request", id));
  }
}
