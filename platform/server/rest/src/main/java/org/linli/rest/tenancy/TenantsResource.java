package org.linli.rest.tenancy;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.openings.boundary.Openings;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;
import org.linli.rights.boundary.ModeChange;
import org.linli.rights.boundary.ModePreview;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;

/** {@code /tenants}: the communities and their life as tenants. */
@Path("/tenants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tenants")
public class TenantsResource {

  /**
   * A community to become a tenant: by its mode alone, or by a template.
   *
   * @param template id of a template, which says the mode as well; null for none
   */
  public record Provision(DivisionCode code, OperationMode mode, String template) {}

  /** The operation mode to change to, and why. */
  public record NewMode(OperationMode mode, String reason) {}

  /**
   * The state that a tenant shall have.
   *
   * @param reason at most 400 characters; the community reads it
   * @param since since when the tenant was in the state that the caller looked at
   */
  public record NewState(TenantState state, String reason, Instant since) {}

  @Inject private Tenants tenants;

  @Inject private ModeChange modes;

  @Inject private Openings openings;

  @GET
  @Operation(operationId = "listTenants", summary = "Tenants in the caller's reach")
  public Page<TenantRow> list(
      @QueryParam("within") String within,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return tenants.list(
        Asked.optional("within", within, DivisionCode::new),
        Asked.optionalOneOf(TenantState.class, "state", state),
        paging.request());
  }

  @GET
  @Path("/templates")
  @Operation(
      operationId = "listTenantTemplates",
      summary = "With what mode and quotas a community can begin")
  public List<OpeningTemplate> templates() {
    return openings.templates();
  }

  @GET
  @Path("/{tenant}")
  @Operation(operationId = "getTenant", summary = "A tenant")
  public TenantRow get(@PathParam("tenant") String tenant) {
    return tenants.get(id(tenant));
  }

  @POST
  @Operation(operationId = "provisionTenant", summary = "Make a community a tenant")
  @APIResponseSchema(value = TenantRow.class, responseCode = "201")
  public Response provision(Provision wanted) {
    Asked.required("body", wanted);
    var code = Asked.required("code", wanted.code());
    var row =
        wanted.template() == null
            ? tenants.provision(code, Asked.required("mode", wanted.mode()))
            : openings.open(code, wanted.template());
    return Made.at("tenants/" + row.id()).entity(row).build();
  }

  @POST
  @Path("/{tenant}/suspend")
  @Operation(
      operationId = "suspendTenant",
      summary = "Stop a tenant's sessions, tokens and feeds at once")
  public void suspend(@PathParam("tenant") String tenant, Reason why) {
    tenants.suspend(id(tenant), Asked.required("reason", Asked.reason(why)));
  }

  @POST
  @Path("/{tenant}/resume")
  @Operation(operationId = "resumeTenant", summary = "Let a suspended tenant work again")
  public void resume(@PathParam("tenant") String tenant) {
    tenants.resume(id(tenant));
  }

  @PUT
  @Path("/{tenant}/state")
  @Operation(
      operationId = "setTenantState",
      summary = "Suspend or resume for a reason, unless the state is another than the caller saw")
  public void setState(@PathParam("tenant") String tenant, NewState fresh) {
    var to = Asked.required("state", Asked.required("body", fresh).state());
    tenants.change(id(tenant), to, fresh.reason(), Asked.required("since", fresh.since()));
  }

  @PUT
  @Path("/{tenant}/mode")
  @Operation(
      operationId = "changeTenantMode",
      summary = "Change the operation mode, and the data rights with it")
  public void changeMode(@PathParam("tenant") String tenant, NewMode fresh) {
    modes.change(
        id(tenant),
        Asked.required("mode", Asked.required("body", fresh).mode()),
        Asked.required("reason", fresh.reason()));
  }

  @GET
  @Path("/{tenant}/mode/preview")
  @Operation(
      operationId = "previewTenantMode",
      summary = "What a change of the operation mode would do, party by party; nothing is changed")
  public ModePreview previewMode(
      @PathParam("tenant") String tenant, @QueryParam("mode") String mode) {
    return modes.preview(id(tenant), Asked.oneOf(OperationMode.class, "mode", mode));
  }

  private static TenantId id(String tenant) {
    return Asked.id("tenant", tenant, TenantId::new);
  }
}
