package org.linli.rest.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.analytics.boundary.AnalysisBoard;
import org.linli.analytics.entity.AnalysisFigures;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;

/** {@code /figures/{code}/analytics}: how often analyses found something, and were right. */
@Path("/figures/{code}/analytics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
public class AnalysisFiguresResource {

  @Inject private AnalysisBoard board;

  @GET
  @Operation(
      operationId = "getAnalysisFigures",
      summary =
          "Findings of a division by analysis, in counts alone; the running month if not told")
  public List<AnalysisFigures> get(
      @PathParam("code") String code,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    var division = Asked.id("division", code, DivisionCode::new);
    var last = Asked.optional("until", until, YearMonth::parse);
    var now = last == null ? YearMonth.now(CityTime.ZONE) : last;
    var first = Asked.optional("from", from, YearMonth::parse);
    return board.of(division, first == null ? now : first, now);
  }
}
