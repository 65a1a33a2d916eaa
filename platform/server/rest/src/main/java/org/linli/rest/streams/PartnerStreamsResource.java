package org.linli.rest.streams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.boundary.StreamSheet;
import org.linli.streams.entity.IssuedToken;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.tenancy.entity.TenantId;

/** {@code /partner-streams}: partners who put whole streams of readings into the broker. */
@Path("/partner-streams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "partner-streams")
public class PartnerStreamsResource {

  @Inject private PartnerStreams streams;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listPartnerStreams",
      summary = "Streams of partners with how they fare now, newest first")
  public Page<PartnerStreamRow> list(@BeanParam Paging paging) {
    return streams.list(paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportPartnerStreams",
      summary = "Streams of partners as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(exports.make(Files.form(form), StreamSheet.SHEET, streams::list));
  }

  @GET
  @Path("/here")
  @Operation(
      operationId = "listStreamsHere",
      summary = "Streams that speak for devices of the own community")
  public Page<PartnerStreamRow> here(@BeanParam Paging paging) {
    return streams.here(paging.request());
  }

  @DELETE
  @Path("/here/{id}")
  @Operation(
      operationId = "shutOutStream",
      summary = "Let a stream speak for the own community no more")
  public void shutOut(@PathParam("id") String id) {
    streams.shutOut(Asked.id("stream", id));
  }

  @POST
  @Operation(operationId = "openPartnerStream", summary = "Open a stream for a consumer")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response open(StreamDraft draft) {
    return Made.in("partner-streams", streams.open(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPartnerStream",
      summary = "A stream with its topics, tokens, communities and counts")
  public PartnerStreamDetail get(@PathParam("id") String id) {
    return streams.get(Asked.id("stream", id));
  }

  @PUT
  @Path("/{id}/limits")
  @Operation(operationId = "limitPartnerStream", summary = "Give a stream other limits")
  public void limit(@PathParam("id") String id, StreamLimits limits) {
    streams.limit(Asked.id("stream", id), Asked.required("body", limits));
  }

  @PUT
  @Path("/{id}/communities/{tenant}")
  @Operation(
      operationId = "admitPartnerStream",
      summary = "Let a stream speak for a community’s devices")
  public void admit(
      @PathParam("id") String id, @PathParam("tenant") String tenant, Admission admission) {
    streams.admit(
        Asked.id("stream", id),
        Asked.id("tenant", tenant, TenantId::new),
        Asked.required("body", admission).models());
  }

  @DELETE
  @Path("/{id}/communities/{tenant}")
  @Operation(
      operationId = "dismissPartnerStream",
      summary = "Let a stream speak for a community no more")
  public void dismiss(@PathParam("id") String id, @PathParam("tenant") String tenant) {
    streams.dismiss(Asked.id("stream", id), Asked.id("tenant", tenant, TenantId::new));
  }

  @POST
  @Path("/{id}/tokens")
  @Operation(operationId = "issueStreamToken", summary = "Make a token, shown this once")
  @APIResponseSchema(value = IssuedToken.class, responseCode = "200")
  public IssuedToken issue(@PathParam("id") String id, Wanted wanted) {
    var asked = Asked.required("body", wanted);
    var hours = asked.overlapHours() == null ? 0 : asked.overlapHours();
    return streams.issue(
        Asked.id("stream", id), asked.label(), asked.until(), Duration.ofHours(hours));
  }

  @DELETE
  @Path("/{id}/tokens/{token}")
  @Operation(operationId = "revokeStreamToken", summary = "Take a token back at once")
  public void revoke(@PathParam("id") String id, @PathParam("token") String token) {
    streams.revoke(Asked.id("stream", id), token);
  }

  @POST
  @Path("/{id}/closing")
  @Operation(operationId = "closePartnerStream", summary = "Close a stream for good")
  public void close(@PathParam("id") String id, Reason reason) {
    streams.close(Asked.id("stream", id), Asked.reason(reason));
  }
}
