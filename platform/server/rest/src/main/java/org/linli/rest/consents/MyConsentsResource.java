package org.linli.rest.consents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.consents.boundary.OfferedText;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /home/consents}: what the resident agreed to, also for children in the own care. */
@Path("/home/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "home")
public class MyConsentsResource {

  @Inject private MyConsents consents;

  /** The words that were shown. */
  public record Shown(String words) {}

  @GET
  @Operation(
      operationId = "listMyConsents",
      summary = "What the resident ever agreed to, newest first")
  public Page<ConsentRow> list(@BeanParam Sought sought, @BeanParam Paging paging) {
    return consents.list(sought.query(), paging.request());
  }

  @GET
  @Path("/texts")
  @Operation(
      operationId = "listConsentTexts",
      summary = "What can be agreed to, with the data, the purpose and with whom is shared")
  public List<OfferedText> texts() {
    return consents.texts();
  }

  @GET
  @Path("/persons")
  @Operation(
      operationId = "listMyPersons",
      summary = "The resident, and the children whom the resident speaks for")
  public List<ConsentPerson> persons() {
    return consents.persons();
  }

  @GET
  @Path("/{id}/words")
  @Operation(operationId = "getMyConsentWords", summary = "The very words that were shown")
  public Shown words(@PathParam("id") String id) {
    return new Shown(consents.words(Asked.id("consent", id)));
  }

  @POST
  @Operation(
      operationId = "giveConsent",
      summary = "Agree to a text, naming its version and the hash of the words that were read")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response give(GivenConsent given) {
    return Made.in("home/consents", consents.give(Asked.required("body", given)));
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawConsent", summary = "Take a consent back, at once")
  public void withdraw(@PathParam("id") String id, Reason withdrawal) {
    consents.withdraw(Asked.id("consent", id), Asked.reason(withdrawal));
  }
}
