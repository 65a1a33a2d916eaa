package org.linli.rest.logs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.logs.boundary.LogSearch;
import org.linli.logs.entity.LogLevel;
import org.linli.logs.entity.LogPage;
import org.linli.logs.entity.LogQuery;
import org.linli.rest.http.Asked;
import org.linli.tenancy.entity.TenantId;

/** {@code /logs}: the log of the server that answers. */
@Path("/logs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workings")
public class LogsResource {

  private static final int USUAL = 100;
  private static final int MOST = 500;

  @Inject private LogSearch search;

  @GET
  @Operation(
      operationId = "searchLogs",
      summary = "Entries of this server's log, newest first; each search stands in the audit log")
  public LogPage find(
      @QueryParam("tenant") String tenant,
      @QueryParam("trace") String trace,
      @QueryParam("level") String level,
      @QueryParam("text") String text,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return search.find(
        new LogQuery(
            Asked.optional("tenant", tenant, TenantId::new),
            trace,
            Asked.optionalOneOf(LogLevel.class, "level", level),
            text,
            Asked.optional("from", from, Instant::parse),
            Asked.optional("until", until, Instant::parse)),
        after,
        limit == null || limit.isBlank() ? USUAL : Asked.number("limit", limit, 1, MOST));
  }
}
