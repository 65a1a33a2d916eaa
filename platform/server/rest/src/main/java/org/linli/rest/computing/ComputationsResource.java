package org.linli.rest.computing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.computing.boundary.Computing;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.Computed;
import org.linli.computing.entity.Order;
import org.linli.computing.entity.RunRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** {@code /computations}: declared computations on data that the asker does not see 可用不可见. */
@Path("/computations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "computations")
public class ComputationsResource {

  /** What to compute, of which community, what for, over which hours, for which own list. */
  public record Wish(
      String computation,
      TenantId tenant,
      Purpose purpose,
      Instant from,
      Instant until,
      Set<UUID> list) {

    Order order() {
      return new Order(
          Asked.required("computation", computation),
          Asked.required("tenant", tenant),
          Asked.required("purpose", purpose),
          Asked.required("from", from),
          Asked.required("until", until),
          list);
    }
  }

  @Inject private Computing computing;

  @GET
  @Operation(operationId = "listComputations", summary = "All that may be computed")
  public List<Computation> list() {
    return computing.list();
  }

  @POST
  @Path("/runs")
  @Operation(
      operationId = "runComputation",
      summary = "Runs a computation: figures of groups come back, and never a row")
  public Computed run(Wish wish) {
    return computing.run(Asked.required("body", wish).order());
  }

  @GET
  @Path("/runs")
  @Operation(operationId = "listComputationRuns", summary = "What was computed, newest first")
  public Page<RunRow> runs(@BeanParam Paging paging) {
    return computing.runs(paging.request());
  }
}
