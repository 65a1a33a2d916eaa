package org.linli.rest.analytics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.analytics.boundary.HomeAnalyses;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.HomeComparison;

/** {@code /home/analytics}: what the analyses tell a resident of the own home. */
@Path("/home/analytics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class HomeAnalysesResource {

  @Inject private HomeAnalyses home;

  @GET
  @Path("/comparisons")
  @Operation(
      operationId = "listHomeComparisons",
      summary = "The home's newest week beside the band of like homes, and no other home")
  public List<HomeComparison> comparisons() {
    return home.comparisons();
  }

  @GET
  @Path("/findings")
  @Operation(
      operationId = "listHomeFindings",
      summary = "What was found of the devices of the resident's rooms, with the reason")
  public List<Finding> findings() {
    return home.findings();
  }
}
