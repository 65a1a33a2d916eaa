package org.linli.rest.analytics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.analytics.boundary.Analyses;
import org.linli.analytics.entity.AnalysisRow;
import org.linli.analytics.entity.AnalysisSetting;
import org.linli.rest.http.Asked;

/** {@code /analytics/analyses}: which analyses run, how sharply, and how often they were right. */
@Path("/analytics/analyses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class AnalysesResource {

  @Inject private Analyses analyses;

  @GET
  @Operation(
      operationId = "listAnalyses",
      summary = "The analyses as they run in the community, with their findings counted")
  public List<AnalysisRow> list() {
    return analyses.list();
  }

  @PUT
  @Path("/{analysis}")
  @Operation(
      operationId = "setAnalysis",
      summary = "Switch an analysis on or off, or move its threshold within the pack's limits")
  public void set(@PathParam("analysis") String analysis, SettingBody body) {
    Asked.required("body", body);
    analyses.set(
        analysis,
        new AnalysisSetting(
            Asked.required("enabled", body.enabled()),
            Asked.required("threshold", body.threshold())));
  }
}
