package org.linli.rest.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.letters.boundary.LetterFaults;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.FaultQuery;
import org.linli.letters.entity.LetterFault;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.tenancy.entity.TenantId;

/** {@code /letter-faults}: letters of all communities that were given up, without their content. */
@Path("/letter-faults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workings")
public class LetterFaultsResource {

  @Inject private LetterFaults faults;

  @GET
  @Operation(
      operationId = "listLetterFaults",
      summary = "Letters to persons that were given up, newest first; without address and text")
  public Page<LetterFault> list(
      @Parameter(description = "a community") @QueryParam("tenant") String tenant,
      @Parameter(schema = @Schema(implementation = Channel.class)) @QueryParam("channel")
          String channel,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @BeanParam Paging paging) {
    return faults.list(
        new FaultQuery(
            Asked.optional("tenant", tenant, TenantId::new),
            Asked.optionalOneOf(Channel.class, "channel", channel),
            Asked.instant("from", from, null),
            Asked.instant("until", until, null)),
        paging.request());
  }

  @POST
  @Path("/{id}/again")
  @Operation(
      operationId = "sendFailedLetterAgain",
      summary = "Send a letter once more that was given up; returns the id of the new one")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response again(@PathParam("id") String id) {
    return Made.in("letters", faults.again(Asked.id("letter", id)));
  }
}
