package org.linli.rest.succession;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionNews;
import org.linli.succession.entity.SuccessionPreview;
import org.linli.tenancy.entity.TenantId;

/** {@code /successions}: one community goes on in another, by two words, and the receipt. */
@Path("/successions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "successions")
public class SuccessionsResource {

  /**
   * A community that shall go on in another.
   *
   * @param predecessor the one that ends
   * @param successor the one that its living rows become part of
   * @param effectiveOn from the beginning of this day on, by the city's clock, it is carried out
   * @param reason as the receipt will give it
   */
  public record SuccessionBody(
      String predecessor, String successor, LocalDate effectiveOn, String reason) {}

  @Inject private Successions successions;

  @GET
  @Operation(
      operationId = "listSuccessions",
      summary = "Mergings of communities in the caller's reach, newest first")
  public List<Succession> list() {
    return successions.list();
  }

  @GET
  @Path("/news")
  @Operation(
      operationId = "listSuccessionNews",
      summary = "Mergings agreed to or just carried out, for the communities they concern")
  public List<SuccessionNews> news() {
    return successions.news();
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewSuccession",
      summary = "What merging one community into another would do, counted by table")
  public SuccessionPreview preview(
      @QueryParam("predecessor") String predecessor, @QueryParam("successor") String successor) {
    return successions.preview(tenant("predecessor", predecessor), tenant("successor", successor));
  }

  @POST
  @Operation(
      operationId = "proposeSuccession",
      summary = "Want a community merged into another; a second person has to agree")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response propose(SuccessionBody body) {
    Asked.required("body", body);
    return Made.in(
        "successions",
        successions.propose(
            new SuccessionDraft(
                tenant("predecessor", body.predecessor()),
                tenant("successor", body.successor()),
                body.effectiveOn(),
                body.reason())));
  }

  @POST
  @Path("/{id}/confirmation")
  @Operation(operationId = "confirmSuccession", summary = "Agree, as the second person")
  public void confirm(@PathParam("id") String id) {
    successions.confirm(id(id));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawSuccession",
      summary = "Take it back, before anything is carried over")
  public void withdraw(@PathParam("id") String id) {
    successions.withdraw(id(id));
  }

  @GET
  @Path("/{id}/receipt")
  @Operation(
      operationId = "getSuccessionReceipt",
      summary = "What was carried over, with the platform's signature over the text")
  public SignedCertificate receipt(@PathParam("id") String id) {
    return successions.receipt(id(id));
  }

  private static TenantId tenant(String field, String text) {
    return Asked.id(field, Asked.required(field, text), TenantId::new);
  }

  private static UUID id(String text) {
    return Asked.id("succession", text);
  }
}
