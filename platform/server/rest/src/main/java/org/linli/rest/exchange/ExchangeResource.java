package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.linli.exchange.boundary.Delivery;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.ExchangeKeys;
import org.linli.exchange.boundary.ExchangeKeys.VerificationKey;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Form;
import org.linli.rest.http.Asked;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** {@code /exchange}: assets for registered consumers, who sign each request. */
@Path("/exchange")
@RequestScoped
@Tag(name = "exchange")
public class ExchangeResource {

  @Inject private Exchange exchange;
  @Inject private ExchangeKeys keys;

  @GET
  @Path("/assets")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listExchangeAssets", summary = "What can be exchanged, with its fields")
  public List<OfferedAsset> assets() {
    return exchange.offered();
  }

  @GET
  @Path("/assets/{asset}")
  @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.APPLICATION_XML})
  @Operation(
      operationId = "pullAsset",
      summary = "A page of an asset, as far as the community’s mode and contracts open it")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response pull(
      @PathParam("asset") String asset,
      @QueryParam("tenant") String tenant,
      @QueryParam("action") String action,
      @QueryParam("purpose") String purpose,
      @Parameter(description = "separated by commas; all without it") @QueryParam("fields")
          String fields,
      @Parameter(description = "field eq value; also ne, gt, ge, lt, le, in") @QueryParam("filter")
          List<String> filters,
      @Parameter(description = "a field; with a minus in front from the highest on")
          @QueryParam("sort")
          String sort,
      @Parameter(description = "the position that the last page told") @QueryParam("after")
          String after,
      @QueryParam("limit") String limit,
      @QueryParam("form") String form) {
    var wanted = Asked.optionalOneOf(Form.class, "form", form);
    var use = Asked.optionalOneOf(Action.class, "action", action);
    return answer(
        exchange.pull(
            new Pull(
                asset,
                Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new)),
                use == null ? Action.VIEW : use,
                Asked.oneOf(Purpose.class, "purpose", purpose),
                fields == null || fields.isBlank() ? List.of() : List.of(fields.split(",")),
                filters,
                sort == null || sort.isBlank() ? null : sort,
                after,
                limit == null ? 100 : Asked.number("limit", limit, 1, Pull.MOST),
                wanted == null ? Form.JSON : wanted)));
  }

  @GET
  @Path("/keys")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listExchangeKeys",
      summary = "The public keys with which answers and heads are checked")
  public List<VerificationKey> keys() {
    return keys.list();
  }

  private Response answer(Delivery delivery) {
    var signed = keys.sign(delivery);
    var answer =
        Response.ok(delivery.content(), delivery.mediaType())
            .header("Linli-Transfer", delivery.transfer().id())
            .header("Linli-Outcome", delivery.transfer().outcome())
            .header("Linli-Basis", delivery.transfer().basis())
            .header("Linli-More", delivery.more())
            .header("Linli-Withheld", delivery.withheld())
            .header("Content-Digest", signed.contentDigest())
            .header("Signature-Input", signed.signatureInput())
            .header("Signature", signed.signature());
    return (delivery.position() == null
            ? answer
            : answer.header("Linli-Position", delivery.position()))
        .build();
  }
}
