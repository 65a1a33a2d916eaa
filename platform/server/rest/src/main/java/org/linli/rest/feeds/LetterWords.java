package org.linli.rest.feeds;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.linli.feeds.entity.LetterFilter;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.TenantId;

/** Which dead letters are meant, as the query of an address says it. */
public class LetterWords {

  @Parameter(description = "the word of a reason")
  @QueryParam("reason")
  private String reason;

  @Parameter(description = "a community")
  @QueryParam("tenant")
  private String tenant;

  @Parameter(description = "the whole id of a device, as the letter has it")
  @QueryParam("device")
  private String device;

  @QueryParam("from")
  private String from;

  @QueryParam("until")
  private String until;

  LetterFilter filter() {
    return new LetterFilter(
        reason,
        Asked.optional("tenant", tenant, TenantId::new),
        device,
        Asked.optional("from", from, Instant::parse),
        Asked.optional("until", until, Instant::parse));
  }
}
