package org.linli.rest.quotas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.NotFound;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.UseHour;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.TenantId;

/** {@code /quotas}: how much of the platform a community may use, and did. */
@Path("/quotas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotas")
public class QuotasResource {

  private static final Duration USUAL = Duration.ofHours(24);

  /**
   * A quota to be set.
   *
   * @param soft from which on the community is told; for a day, or at a time
   * @param hard from which on it is held
   * @param note why
   */
  public record QuotaDraft(Long soft, Long hard, String note) {}

  @Inject private Quotas quotas;

  @GET
  @Operation(operationId = "getOwnQuotas", summary = "Where the own community stands")
  public List<QuotaRow> own() {
    return quotas.of(null);
  }

  @GET
  @Path("/{tenant}")
  @Operation(operationId = "getQuotas", summary = "Where a community stands")
  public List<QuotaRow> of(@PathParam("tenant") String tenant) {
    return quotas.of(tenant(tenant));
  }

  @GET
  @Path("/{tenant}/{kind}/hours")
  @Operation(
      operationId = "listUseHours",
      summary = "What a community used hour by hour; of the last day without a time")
  public List<UseHour> hours(
      @PathParam("tenant") String tenant,
      @PathParam("kind") String kind,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    var end = Asked.instant("until", until, Instant.now());
    return quotas.hours(
        tenant(tenant), kind(kind), Asked.instant("from", from, end.minus(USUAL)), end);
  }

  @PUT
  @Path("/{tenant}/{kind}")
  @Operation(
      operationId = "setQuota",
      summary = "Give a community a quota of its own, from the next call on")
  public void set(
      @PathParam("tenant") String tenant, @PathParam("kind") String kind, QuotaDraft draft) {
    Asked.required("body", draft);
    var wanted =
        new Quota(Asked.required("soft", draft.soft()), Asked.required("hard", draft.hard()));
    quotas.set(new WantedQuota(new Metered(tenant(tenant), kind(kind)), wanted, draft.note()));
  }

  @DELETE
  @Path("/{tenant}/{kind}")
  @Operation(operationId = "removeQuota", summary = "Let what all have hold again")
  public void remove(@PathParam("tenant") String tenant, @PathParam("kind") String kind) {
    quotas.remove(new Metered(tenant(tenant), kind(kind)));
  }

  private static TenantId tenant(String text) {
    return Asked.id("tenant", text, TenantId::new);
  }

  private static QuotaKind kind(String text) {
    try {
      return QuotaKind.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("quota");
    }
  }
}
