package org.linli.rest.erasure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureTerm;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.tenancy.entity.TenantId;

/** {@code /erasures}: two words that erase a community, and the certificate of what was erased. */
@Path("/erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "erasures")
public class ErasuresResource {

  /**
   * A community to be erased.
   *
   * @param reason as the certificate will give it
   */
  public record ErasureBody(String tenant, String reason) {}

  @Inject private Erasures erasures;

  @GET
  @Operation(operationId = "listErasures", summary = "Erasures in the caller's reach, newest first")
  public List<Erasure> list() {
    return erasures.list();
  }

  @GET
  @Path("/terms")
  @Operation(
      operationId = "listErasureTerms",
      summary = "How long which rows are kept after a community was suspended")
  public List<ErasureTerm> terms() {
    return erasures.terms();
  }

  @POST
  @Operation(
      operationId = "proposeErasure",
      summary = "Want a suspended community erased; a second person has to agree")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response propose(ErasureBody body) {
    Asked.required("body", body);
    return Made.in(
        "erasures",
        erasures.propose(
            Asked.id("tenant", Asked.required("tenant", body.tenant()), TenantId::new),
            body.reason()));
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(operationId = "confirmErasure", summary = "Agree, as the second person")
  public void confirm(@PathParam("id") String id) {
    erasures.confirm(id(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(operationId = "withdrawErasure", summary = "Take it back, before anything is erased")
  public void withdraw(@PathParam("id") String id) {
    erasures.withdraw(id(id));
  }

  @POST
  @Path("/{id}/order")
  @Operation(
      operationId = "orderErasure",
      summary = "Have what two people agreed on carried out by the process that keeps the machine")
  public void order(@PathParam("id") String id) {
    erasures.order(id(id));
  }

  @GET
  @Path("/{id}/certificate")
  @Operation(
      operationId = "getErasureCertificate",
      summary = "What was erased and what stays, with the platform's signature over the text")
  public SignedCertificate certificate(@PathParam("id") String id) {
    return erasures.certificate(id(id));
  }

  private static UUID id(String text) {
    return Asked.id("erasure", text);
  }
}
