package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.identity.boundary.IssuedToken;
import org.linli.identity.boundary.TokenRow;
import org.linli.identity.boundary.Tokens;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;

/** {@code /tokens}: a token for a name and a password, which programs show from then on. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class TokensResource {

  /**
   * Who wants a token.
   *
   * @param label what for, as the owner's list shows it; null for none
   * @param days how long it shall live; null for one day
   * @param code of the second factor; null where the account has none
   */
  public record Credentials(
      String username, String password, String label, Integer days, String code) {}

  @Inject private Tokens tokens;
  @Inject private PasswordCaller password;
  @Context private HttpServletRequest request;

  @POST
  @Operation(
      operationId = "issueToken",
      summary = "A bearer token for a name and a password that was changed before")
  @APIResponseSchema(value = IssuedToken.class, responseCode = "201")
  public Response issue(Credentials credentials) throws Exception {
    Asked.required("body", credentials);
    var life = Duration.ofDays(credentials.days() == null ? 1 : credentials.days());
    var label = credentials.label() == null ? "api" : credentials.label();
    var issued =
        password.call(
            new Shown(credentials.username(), credentials.password(), credentials.code()),
            request,
            caller -> tokens.issue(label, life));
    return Made.at("tokens/" + issued.id()).entity(issued).build();
  }

  @GET
  @Operation(operationId = "listMyTokens", summary = "The caller's tokens, without their texts")
  public List<TokenRow> mine() {
    return tokens.mine();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeToken", summary = "Revoke a token at once")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(Asked.id("token", id));
  }
}
