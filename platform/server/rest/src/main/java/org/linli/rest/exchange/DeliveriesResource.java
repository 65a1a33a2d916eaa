package org.linli.rest.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.ExchangeKeys;
import org.linli.exchange.boundary.Intake;
import org.linli.exchange.boundary.IntakeRow;
import org.linli.exchange.boundary.Intakes;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineContent;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.boundary.Receipt;
import org.linli.exchange.boundary.ReconciliationRow;
import org.linli.exchange.boundary.Statement;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QuarantineState;
import org.linli.exchange.entity.SentForm;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Json;
import org.linli.rest.http.Paging;
import org.linli.tenancy.entity.TenantId;

/** {@code /exchange}: rows from suppliers, who sign each request, and what became of them. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class DeliveriesResource {

  private static final String LINES = "application/x-ndjson";
  private static final String CSV = "text/csv";

  @Inject private Intake intake;
  @Inject private Intakes intakes;
  @Inject private Quarantine quarantine;
  @Inject private ExchangeKeys keys;

  @POST
  @Path("/assets/{asset}/deliveries")
  @Consumes({MediaType.APPLICATION_JSON, LINES, CSV, MediaType.APPLICATION_XML})
  @Operation(
      operationId = "deliverRows",
      summary = "Deliver rows of an outside asset; answered with a signed receipt")
  @APIResponseSchema(value = Receipt.class, responseCode = "200")
  public Response deliver(
      @PathParam("asset") String asset,
      @QueryParam("tenant") String tenant,
      @Parameter(description = "your own word for it; sent twice it is one delivery")
          @QueryParam("delivery")
          String delivery,
      @Parameter(description = "true: all rows that there are; changes without it")
          @QueryParam("whole")
          String whole,
      @Parameter(description = "of a whole in parts: the same word in each") @QueryParam("snapshot")
          String snapshot,
      @Parameter(description = "true while another part of the whole comes") @QueryParam("more")
          String more,
      @Context HttpHeaders headers,
      byte[] body)
      throws JsonProcessingException {
    var receipt =
        intake.deliver(
            new Arrival(
                asset,
                Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new)),
                delivery,
                isYes("whole", whole) ? IntakeMode.FULL : IntakeMode.CHANGES,
                snapshot == null || snapshot.isBlank() ? null : snapshot,
                isYes("more", more),
                form(headers.getMediaType()),
                body));
    var content = Json.MAPPER.writeValueAsBytes(receipt);
    var signed = keys.sign(content, receipt);
    return Response.ok(content, MediaType.APPLICATION_JSON)
        .header("Linli-Transfer", receipt.transfer())
        .header("Content-Digest", signed.contentDigest())
        .header("Signature-Input", signed.signatureInput())
        .header("Signature", signed.signature())
        .build();
  }

  @GET
  @Path("/deliveries")
  @Operation(
      operationId = "listDeliveries",
      summary = "Deliveries of rows and what became of them, newest first")
  public Page<IntakeRow> list(@QueryParam("asset") String asset, @BeanParam Paging paging) {
    return intakes.list(Asked.optional("asset", asset, UUID::fromString), paging.request());
  }

  @GET
  @Path("/deliveries/{id}")
  @Operation(operationId = "getDelivery", summary = "What became of a delivery")
  public IntakeRow get(@PathParam("id") String id) {
    return intakes.get(Asked.id("delivery", id));
  }

  @POST
  @Path("/assets/{asset}/reconciliations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reconcileRows",
      summary = "Hold count and digest of your rows against those that stand here")
  public ReconciliationRow reconcile(
      @PathParam("asset") String asset, @QueryParam("tenant") String tenant, Statement statement) {
    return intake.reconcile(
        asset,
        Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new)),
        Asked.required("body", statement));
  }

  @GET
  @Path("/reconciliations")
  @Operation(operationId = "listReconciliations", summary = "Reconciliations, newest first")
  public Page<ReconciliationRow> reconciliations(@BeanParam Paging paging) {
    return intakes.reconciliations(paging.request());
  }

  @GET
  @Path("/reconciliations/{id}")
  @Operation(operationId = "getReconciliation", summary = "A reconciliation and its state")
  public ReconciliationRow reconciliation(@PathParam("id") String id) {
    return intakes.reconciliation(Asked.id("reconciliation", id));
  }

  @GET
  @Path("/quarantine")
  @Operation(
      operationId = "listQuarantine",
      summary = "Rows in quarantine with what is wrong with them: a supplier its own")
  public Page<QuarantineRow> quarantine(
      @QueryParam("asset") String asset,
      @QueryParam("supply") String supply,
      @QueryParam("rule") String rule,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return quarantine.list(
        new QuarantineQuery(
            Asked.optional("asset", asset, UUID::fromString),
            Asked.optional("supply", supply, UUID::fromString),
            Asked.optionalOneOf(QualityRule.class, "rule", rule),
            Asked.optionalOneOf(QuarantineState.class, "state", state)),
        paging.request());
  }

  @GET
  @Path("/quarantine/{id}")
  @Operation(
      operationId = "getOwnQuarantinedRow",
      summary = "What stands in a row in quarantine, for the supplier that sent it")
  public QuarantineContent own(@PathParam("id") String id) {
    return quarantine.own(Asked.id("quarantine", id));
  }

  private static boolean isYes(String field, String text) {
    return Boolean.TRUE.equals(Asked.yesOrNo(field, text));
  }

  private static SentForm form(MediaType type) {
    return switch (type == null ? "" : type.getType() + "/" + type.getSubtype()) {
      case LINES -> SentForm.LINES;
      case CSV -> SentForm.CSV;
      case MediaType.APPLICATION_XML -> SentForm.XML;
      default -> SentForm.JSON;
    };
  }
}
