package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.ChainHead;
import org.linli.exchange.boundary.ChainReport;
import org.linli.exchange.boundary.LogLine;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.boundary.TransferRow;
import org.linli.exchange.boundary.Transfers;
import org.linli.exchange.entity.Link;
import org.linli.exchange.entity.Way;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/**
 * {@code /exchange/log}: what left, to whom, on what basis, and the proof that nothing is missing.
 */
@Path("/exchange/log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ExchangeLogResource {

  @Inject private Transfers transfers;

  @GET
  @Operation(operationId = "listTransfers", summary = "Transfers, newest first")
  public Page<TransferRow> list(
      @QueryParam("consumer") String consumer,
      @QueryParam("asset") String asset,
      @QueryParam("way") String way,
      @QueryParam("tenant") String tenant,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    return transfers.list(
        new TransferQuery(
            Asked.optional("consumer", consumer, java.util.UUID::fromString),
            Asked.optional("asset", asset, word -> word),
            Asked.optionalOneOf(Way.class, "way", way),
            Asked.optional("tenant", tenant, word -> word),
            Asked.instant("from", from, null),
            Asked.instant("until", until, null)),
        paging.request());
  }

  @GET
  @Path("/lines")
  @Operation(
      operationId = "exportTransferLog",
      summary = "The log with its chain, 10,000 lines from a number on")
  public List<LogLine> lines(@QueryParam("number") String number) {
    return transfers.export(number(number, 1));
  }

  @GET
  @Path("/head")
  @Operation(
      operationId = "getTransferLogHead",
      summary = "The end of the chain, signed: kept elsewhere it proves all before it")
  public ChainHead head() {
    return transfers.head();
  }

  @GET
  @Path("/verification")
  @Operation(
      operationId = "verifyTransferLog",
      summary = "Whether the log is as it was written, and reaches the head that somebody kept")
  public ChainReport verify(@QueryParam("number") String number, @QueryParam("hash") String hash) {
    return transfers.verify(
        hash == null || hash.isBlank() ? null : new Link(number(number, 0), null, null, hash));
  }

  private static long number(String text, long otherwise) {
    try {
      var number = text == null || text.isBlank() ? otherwise : Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a negative one is.
    }
    throw new Invalid("number", "not-negative");
  }
}
