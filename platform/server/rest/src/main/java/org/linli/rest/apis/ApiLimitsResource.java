package org.linli.rest.apis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.apis.boundary.LimitRow;
import org.linli.apis.boundary.Limits;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.rest.http.Asked;

/** {@code /api-limits}: how many calls are let through. */
@Path("/api-limits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "apis")
public class ApiLimitsResource {

  /**
   * A limit to be set.
   *
   * @param target an application, an interface, a community or an address; empty for all of the
   *     kind
   * @param daily a day's quota of an application; null for none
   */
  public record LimitDraft(
      LimitKind kind, String target, Integer perSecond, Integer burst, Long daily) {}

  @Inject private Limits limits;

  @GET
  @Operation(operationId = "listApiLimits", summary = "What holds for all, then for single ones")
  public List<LimitRow> list() {
    return limits.list();
  }

  @PUT
  @Operation(operationId = "setApiLimit", summary = "Set a limit, from the next call on")
  public void set(LimitDraft draft) {
    Asked.required("body", draft);
    limits.set(
        draft.kind(),
        draft.target(),
        new Limit(
            Asked.required("per-second", draft.perSecond()),
            Asked.required("burst", draft.burst()),
            draft.daily()));
  }

  @DELETE
  @Operation(operationId = "removeApiLimit", summary = "Remove a limit that was set")
  public void remove(
      @QueryParam("kind") String kind,
      @Parameter(description = "empty for that of all") @QueryParam("target") String target) {
    limits.remove(Asked.oneOf(LimitKind.class, "kind", kind), target);
  }
}
