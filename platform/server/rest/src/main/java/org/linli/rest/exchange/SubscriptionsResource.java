package org.linli.rest.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exchange.boundary.SubscriptionDetail;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /exchange/subscriptions}: what consumers are brought of its own accord. */
@Path("/exchange/subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SubscriptionsResource {

  @Inject private Subscriptions subscriptions;

  @GET
  @Operation(operationId = "listSubscriptions", summary = "Subscriptions, newest first")
  public Page<SubscriptionRow> list(
      @QueryParam("consumer") String consumer,
      @QueryParam("state") String state,
      @BeanParam Paging paging) {
    return subscriptions.list(
        Asked.optional("consumer", consumer, UUID::fromString),
        Asked.optionalOneOf(SubscriptionState.class, "state", state),
        paging.request());
  }

  @POST
  @Operation(
      operationId = "subscribe",
      summary = "Have changes of an asset brought to an endpoint, at least once and in order")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response subscribe(SubscriptionDraft draft) {
    return Made.in(
        "exchange/subscriptions", subscriptions.subscribe(Asked.required("body", draft)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSubscription", summary = "A subscription with its communities")
  public SubscriptionDetail get(@PathParam("id") String id) {
    return subscriptions.get(Asked.id("subscription", id));
  }

  @POST
  @Path("/{id}/restart")
  @Operation(
      operationId = "restartSubscription",
      summary = "Go on where it stopped, also where the right had gone")
  public void restart(@PathParam("id") String id) {
    subscriptions.restart(Asked.id("subscription", id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endSubscription", summary = "Give a subscription up for good")
  public void end(@PathParam("id") String id) {
    subscriptions.end(Asked.id("subscription", id));
  }
}
