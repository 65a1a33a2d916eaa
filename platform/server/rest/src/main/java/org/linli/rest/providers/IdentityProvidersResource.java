package org.linli.rest.providers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Language;
import org.linli.rest.http.Made;
import org.linli.singlesignon.boundary.Discovered;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.singlesignon.boundary.ProviderSheet;
import org.linli.singlesignon.boundary.SignOnRefused;
import org.linli.singlesignon.boundary.SingleSignOn;

/** {@code /identity-providers}: by whom people may be signed in. */
@Path("/identity-providers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "identity-providers")
public class IdentityProvidersResource {

  /** An issuer to be asked what it is. */
  public record Trial(String issuer) {}

  @Inject private IdentityProviders providers;
  @Inject private SingleSignOn signOn;
  @Inject private Exports exports;
  @Context private HttpServletRequest request;

  @GET
  @Operation(operationId = "listIdentityProviders", summary = "Registered providers, by name")
  public List<ProviderRow> list() {
    return providers.list();
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportIdentityProviders",
      summary = "Registered providers as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@QueryParam("form") String form) {
    return Files.of(
        exports.make(
            Files.form(form), ProviderSheet.SHEET, page -> Page.part(providers.list(), page)));
  }

  @POST
  @Operation(operationId = "registerIdentityProvider", summary = "Register a provider")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response register(ProviderDraft draft) {
    return Made.in("identity-providers", providers.register(Asked.required("body", draft)));
  }

  @POST
  @Path("/trial")
  @Operation(operationId = "tryIdentityProvider", summary = "Ask an issuer what it is")
  @APIResponseSchema(value = Discovered.class, responseCode = "200")
  public Discovered discover(Trial trial) {
    return providers.discover(Asked.required("body", trial).issuer());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getIdentityProvider", summary = "A provider, without its secret")
  public ProviderRow get(@PathParam("id") String id) {
    return providers.get(Asked.id("identity-provider", id));
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeIdentityProvider",
      summary = "Change a provider; without a secret the one that stands is kept")
  public void change(@PathParam("id") String id, ProviderDraft draft) {
    providers.change(Asked.id("identity-provider", id), Asked.required("body", draft));
  }

  @POST
  @Path("/{id}/suspension")
  @Operation(operationId = "suspendIdentityProvider", summary = "Let nobody in by a provider")
  public void suspend(@PathParam("id") String id) {
    providers.suspend(Asked.id("identity-provider", id));
  }

  @DELETE
  @Path("/{id}/suspension")
  @Operation(operationId = "resumeIdentityProvider", summary = "Let people in by a provider again")
  public void resume(@PathParam("id") String id) {
    providers.resume(Asked.id("identity-provider", id));
  }

  @POST
  @Path("/{id}/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      operationId = "backChannelLogout",
      summary = "The provider’s word that somebody was signed out there (back-channel logout)")
  public void signedOut(@PathParam("id") String id, @FormParam("logout_token") String logoutToken) {
    try {
      signOn.signedOut(
          Asked.id("identity-provider", id),
          logoutToken,
          request.getRemoteAddr(),
          Language.of(request));
    } catch (SignOnRefused refused) {
      // The protocol wants 400 for a token that proves nothing, and so does who is no provider.
      if (refused.kind() == SignOnRefused.Kind.UNAVAILABLE) {
        throw refused;
      }
      throw new Invalid("logout-token", "logout-token-form");
    }
  }
}
