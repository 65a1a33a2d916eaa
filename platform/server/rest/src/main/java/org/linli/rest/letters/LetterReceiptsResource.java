package org.linli.rest.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.letters.boundary.LetterReceipts;
import org.linli.letters.entity.Channel;
import org.linli.rest.http.Asked;

/**
 * {@code /letter-receipts}: what gateways tell of letters, as they say it themselves and signed
 * with their secret; without a token.
 */
@Path("/letter-receipts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
public class LetterReceiptsResource {

  /** How many of the receipts were of letters that are known. */
  public record Noted(int letters) {}

  @Inject private LetterReceipts receipts;

  @Context private HttpHeaders headers;

  @POST
  @Path("/{channel}")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "receiveLetterReceipts", summary = "Receipts of a gateway, signed")
  public Noted receive(@PathParam("channel") String channel, byte[] body) {
    var gateway = Asked.id("letter-gateway", channel, Channel::valueOf);
    var signature = headers.getHeaderString(receipts.signatureHeader(gateway));
    return new Noted(receipts.receive(gateway, signature, Asked.required("body", body)));
  }
}
