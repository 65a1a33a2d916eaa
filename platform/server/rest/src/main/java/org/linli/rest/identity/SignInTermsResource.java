package org.linli.rest.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.identity.boundary.SignInPolicy;
import org.linli.identity.boundary.TermsChanged;
import org.linli.identity.entity.SignInTerms;
import org.linli.rest.http.Asked;

/** {@code /sign-in-terms}: what the city asks of passwords, second factors and sessions. */
@Path("/sign-in-terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class SignInTermsResource {

  /**
   * The terms that shall hold.
   *
   * @param factorRoles roles whose holders need a second factor; null for none
   * @param shortest characters of the shortest password
   * @param remembered passwords that may not come again
   * @param days after which a password has to be changed; null for never
   * @param idleMinutes without use, after which a session ends
   * @param sessionHours after which a session ends
   */
  public record Terms(
      Set<String> factorRoles,
      Integer shortest,
      Integer remembered,
      Integer days,
      Integer idleMinutes,
      Integer sessionHours) {}

  @Inject private SignInPolicy policy;

  @GET
  @Operation(operationId = "getSignInTerms", summary = "The rules of signing in")
  public SignInTerms get() {
    return policy.get();
  }

  @PUT
  @Operation(
      operationId = "changeSignInTerms",
      summary = "Change the rules of signing in; they hold from the next sign-in on")
  public TermsChanged change(Terms terms) {
    Asked.required("body", terms);
    Asked.required("shortest", terms.shortest());
    Asked.required("remembered", terms.remembered());
    Asked.required("idleMinutes", terms.idleMinutes());
    Asked.required("sessionHours", terms.sessionHours());
    if (terms.factorRoles() != null && terms.factorRoles().contains(null)) {
      throw new Invalid("factor-roles", "unknown-role");
    }
    return policy.change(
        new SignInTerms(
            terms.factorRoles() == null ? Set.of() : terms.factorRoles(),
            terms.shortest(),
            terms.remembered(),
            terms.days(),
            terms.idleMinutes(),
            terms.sessionHours()));
  }
}
