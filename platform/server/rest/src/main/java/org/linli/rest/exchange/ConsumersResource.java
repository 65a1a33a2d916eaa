package org.linli.rest.exchange;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.entity.CredentialRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /consumers}: who may sign at the exchange. */
@Path("/consumers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consumers")
public class ConsumersResource {

  /** A certificate (PEM), and for how many hours the older credentials go on. */
  public record Certificate(String certificate, Integer overlapHours) {}

  /** A key's name and end, and for how many hours the older credentials go on. */
  public record Key(String label, Instant until, Integer overlapHours) {}

  /** The new end. */
  public record Term(Instant until) {}

  /** One of {@code /exchange-formats}; null for the platform's own. */
  public record Chosen(String format) {}

  @Inject private Consumers consumers;
  @Inject private Formats formats;

  @GET
  @Operation(operationId = "listConsumers", summary = "Registered consumers, newest first")
  public Page<ConsumerRow> list(@BeanParam Paging paging) {
    return consumers.list(paging.request());
  }

  @POST
  @Operation(operationId = "registerConsumer", summary = "Register a consumer")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response register(ConsumerDraft draft) {
    return Made.in("consumers", consumers.register(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getConsumer", summary = "A consumer with its credentials")
  public ConsumerRow get(@PathParam("id") String id) {
    return consumers.get(Asked.id("consumer", id));
  }

  @POST
  @Path("/{id}/suspension")
  @Operation(operationId = "suspendConsumer", summary = "Shut a consumer at once")
  public void suspend(@PathParam("id") String id, Reason suspension) {
    consumers.suspend(Asked.id("consumer", id), Asked.reason(suspension));
  }

  @DELETE
  @Path("/{id}/suspension")
  @Operation(operationId = "resumeConsumer", summary = "Open a consumer again")
  public void resume(@PathParam("id") String id) {
    consumers.resume(Asked.id("consumer", id));
  }

  @PUT
  @Path("/{id}/term")
  @Operation(operationId = "prolongConsumer", summary = "Give a consumer another last day")
  public void prolong(@PathParam("id") String id, Term term) {
    consumers.prolong(Asked.id("consumer", id), Asked.required("body", term).until());
  }

  @GET
  @Path("/{id}/format")
  @Operation(operationId = "getConsumerFormat", summary = "In which format a consumer is served")
  public Chosen format(@PathParam("id") String id) {
    return new Chosen(formats.of(Asked.id("consumer", id)));
  }

  @PUT
  @Path("/{id}/format")
  @Operation(operationId = "chooseConsumerFormat", summary = "Choose a consumer’s format")
  public void choose(@PathParam("id") String id, Chosen chosen) {
    formats.choose(Asked.id("consumer", id), Asked.required("body", chosen).format());
  }

  @POST
  @Path("/{id}/certificates")
  @Operation(operationId = "addConsumerCertificate", summary = "Register a certificate")
  @APIResponseSchema(value = CredentialRow.class, responseCode = "200")
  public CredentialRow addCertificate(@PathParam("id") String id, Certificate certificate) {
    Asked.required("body", certificate);
    return consumers.addCertificate(
        Asked.id("consumer", id), certificate.certificate(), hours(certificate.overlapHours()));
  }

  @POST
  @Path("/{id}/keys")
  @Operation(operationId = "issueConsumerKey", summary = "Make a key, shown this once")
  @APIResponseSchema(value = IssuedKey.class, responseCode = "200")
  public IssuedKey issueKey(@PathParam("id") String id, Key key) {
    Asked.required("body", key);
    return consumers.issueKey(
        Asked.id("consumer", id), key.label(), key.until(), hours(key.overlapHours()));
  }

  @DELETE
  @Path("/{id}/credentials/{credential}")
  @Operation(operationId = "revokeConsumerCredential", summary = "Take a credential back at once")
  public void revoke(@PathParam("id") String id, @PathParam("credential") String credential) {
    consumers.revoke(Asked.id("consumer", id), credential);
  }

  private static Duration hours(Integer hours) {
    return hours == null ? Duration.ZERO : Duration.ofHours(hours);
  }
}
