package org.linli.rest.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.boundary.AuditRow;
import org.linli.audit.boundary.AuditSeals;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /audit}: who changed what, when, from where. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

  private static final Duration MONTH = Duration.ofDays(30);

  private static final String CITY =
      "the city's four digits, for who keeps an installation of several";

  private static final String LOG =
      "AUDIT, or EXCHANGE for what left through the data exchange; AUDIT without a word";

  @Inject private AuditLedger ledger;
  @Inject private AuditSeals seals;

  @GET
  @Operation(
      operationId = "listAudit",
      summary = "The audit log of the caller's division, newest first")
  public Page<AuditRow> list(
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    var end = Asked.instant("until", until, Instant.now());
    return ledger.list(Asked.instant("from", from, end.minus(MONTH)), end, paging.request());
  }

  @GET
  @Path("/seals")
  @Operation(
      operationId = "listAuditSeals",
      summary = "The newest hundred seals over a log of the city, the newest first")
  public List<AuditSeal> seals(
      @Parameter(description = LOG) @QueryParam("log") String log,
      @Parameter(description = CITY) @QueryParam("city") String city) {
    return seals.newest(log(log), Asked.optional("city", city, word -> word));
  }

  private static SealedLog log(String word) {
    var named = Asked.optionalOneOf(SealedLog.class, "log", word);
    return named == null ? SealedLog.AUDIT : named;
  }

  @GET
  @Path("/seals/verification")
  @Operation(
      operationId = "verifyAuditLog",
      summary = "Whether a log of the city is as it was sealed: 500 seals from a number on")
  public AuditReport verify(
      @Parameter(description = LOG) @QueryParam("log") String log,
      @Parameter(description = CITY) @QueryParam("city") String city,
      @Parameter(description = "number of the first seal, from 1; 1 without a word")
          @QueryParam("first")
          String first,
      @Parameter(description = "number of a seal that was kept elsewhere") @QueryParam("number")
          String number,
      @Parameter(description = "that seal's words") @QueryParam("seal") String seal) {
    return seals.verify(
        log(log),
        Asked.optional("city", city, word -> word),
        Asked.optional("first", first, Long::valueOf) == null ? 1 : Long.parseLong(first.strip()),
        Asked.optional("number", number, Long::valueOf),
        Asked.optional("seal", seal, word -> word));
  }
}
