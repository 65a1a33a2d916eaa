package org.linli.rest.abuse;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.abuse.boundary.FindingDetail;
import org.linli.abuse.boundary.FindingQuery;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.FindingSheet;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.boundary.RuleFigure;
import org.linli.abuse.boundary.TrialHit;
import org.linli.abuse.boundary.Widening;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/** {@code /abuse}: findings of abuse, and the rules that make them. */
@Path("/abuse")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "abuse")
public class FindingsResource {

  @Inject private Findings findings;
  @Inject private Exports exports;

  @GET
  @Path("/findings")
  @Operation(
      operationId = "listFindings",
      summary = "Findings of abuse, those that nobody decided yet first")
  public Page<FindingRow> list(
      @QueryParam("verdict") String verdict,
      @QueryParam("brake") String brake,
      @QueryParam("rule") String rule,
      @Parameter(description = "for an enterprise: MINE or MY_DATA") @QueryParam("side")
          String side,
      @BeanParam Paging paging) {
    return findings.list(query(verdict, brake, rule, side), paging.request());
  }

  @GET
  @Path("/findings/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportFindings",
      summary = "Findings of abuse as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("verdict") String verdict,
      @QueryParam("brake") String brake,
      @QueryParam("rule") String rule,
      @QueryParam("side") String side,
      @QueryParam("form") String form) {
    var query = query(verdict, brake, rule, side);
    return Files.of(
        exports.make(Files.form(form), FindingSheet.SHEET, page -> findings.list(query, page)));
  }

  @GET
  @Path("/findings/{id}")
  @Operation(
      operationId = "getFinding",
      summary = "A finding with its evidence from the sealed log, its trend and its time line")
  public FindingDetail get(@PathParam("id") String id) {
    return findings.get(Asked.id("finding", id));
  }

  @POST
  @Path("/findings/{id}/decision")
  @Operation(
      operationId = "decideFinding",
      summary = "Decide a finding: abuse, justified or a false alarm")
  public void decide(@PathParam("id") String id, Judgement judgement) {
    findings.decide(Asked.id("finding", id), Asked.required("body", judgement));
  }

  @POST
  @Path("/findings/{id}/widening")
  @Operation(
      operationId = "widenFinding",
      summary =
          "Stop more than the one token, key or certificate that the evidence names: TOKENS for all"
              + " programs of the account, ACCOUNT for the account as a whole")
  public void widen(@PathParam("id") String id, Widening widening) {
    findings.widen(Asked.id("finding", id), Asked.required("body", widening));
  }

  @POST
  @Path("/findings/{id}/release")
  @Operation(
      operationId = "releaseFinding",
      summary = "Take back what the rule did at once; by a second person")
  public void release(@PathParam("id") String id, Note release) {
    findings.release(Asked.id("finding", id), Asked.note(release));
  }

  @GET
  @Path("/rules")
  @Operation(
      operationId = "listAbuseRules",
      summary = "The rules with what each found in the last seven days")
  public List<RuleFigure> rules() {
    return findings.rules();
  }

  @GET
  @Path("/rules/{rule}/trial")
  @Operation(
      operationId = "tryAbuseRule",
      summary = "What a rule would have found in the last seven days")
  public List<TrialHit> trial(@PathParam("rule") String rule) {
    return findings.trial(rule);
  }

  private static FindingQuery query(String verdict, String brake, String rule, String side) {
    return new FindingQuery(
        Asked.optionalOneOf(Verdict.class, "verdict", verdict),
        Asked.optionalOneOf(Brake.class, "brake", brake),
        Asked.optional("rule", rule, word -> word),
        Asked.optionalOneOf(FindingQuery.Side.class, "side", side));
  }
}
