package org.linli.rest.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Look;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.tenancy.entity.TenantId;

/** {@code /support-visits}: asking a community to be let in, and its answer. */
@Path("/support-visits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support-visits")
public class SupportVisitsResource {

  /**
   * A visit to be asked for.
   *
   * @param hours whole hours from the community's word on
   */
  public record VisitBody(String tenant, String reason, int hours) {}

  @Inject private SupportVisits visits;

  @GET
  @Operation(
      operationId = "listSupportVisits",
      summary = "The community's own, or all for the platform's keepers; newest first")
  public List<Visit> list() {
    return visits.list();
  }

  @POST
  @Operation(
      operationId = "askSupportVisit",
      summary = "Ask a community; once it agreed, requests with the header Linli-Visit look in")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response ask(VisitBody body) {
    Asked.required("body", body);
    return Made.in(
        "support-visits",
        visits.ask(
            new VisitDraft(
                Asked.id("tenant", Asked.required("tenant", body.tenant()), TenantId::new),
                body.reason(),
                body.hours())));
  }

  @POST
  @Path("/{id}/approval")
  @Operation(operationId = "approveSupportVisit", summary = "Agree: the hours run from now on")
  public void approve(@PathParam("id") String id) {
    visits.approve(id(id));
  }

  @POST
  @Path("/{id}/refusal")
  @Operation(operationId = "refuseSupportVisit", summary = "Refuse, and say why")
  public void refuse(@PathParam("id") String id, Note body) {
    visits.refuse(id(id), Asked.note(body));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawSupportVisit",
      summary = "Take the word back: the guest sees nothing from now on")
  public void withdraw(@PathParam("id") String id) {
    visits.withdraw(id(id));
  }

  @POST
  @Path("/{id}/end")
  @Operation(operationId = "leaveSupportVisit", summary = "Whoever asked needs it no more")
  public void leave(@PathParam("id") String id) {
    visits.leave(id(id));
  }

  @GET
  @Path("/{id}/looks")
  @Operation(operationId = "listSupportLooks", summary = "What the guest looked at, newest first")
  public Page<Look> looks(@PathParam("id") String id, @BeanParam Paging paging) {
    return visits.looks(id(id), paging.request());
  }

  private static UUID id(String text) {
    return Asked.id("support-visit", text);
  }
}
