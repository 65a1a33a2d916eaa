package org.linli.rest.rights;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rights.boundary.RuleEffect;
import org.linli.rights.boundary.RuleFault;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.boundary.Rules;
import org.linli.rights.entity.RulePack;

/** {@code /rules}: the versions of the city's rules of data rights. */
@Path("/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class RulesResource {

  /** A pack's text in YAML, and what is changed in it. */
  public record DraftedRules(RulePack pack, String text, String note) {}

  /** When a version begins to hold; null for now. */
  public record Beginning(Instant from) {}

  @Inject private Rules rules;

  @GET
  @Operation(operationId = "listRules", summary = "Every version of the rules, newest first")
  public List<RuleRow> list() {
    return rules.list();
  }

  @GET
  @Path("/text")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(operationId = "getRuleText", summary = "A version of a pack as it was written, YAML")
  public String text(@QueryParam("pack") String pack, @QueryParam("version") String version) {
    return rules.text(
        Asked.oneOf(RulePack.class, "pack", pack),
        Asked.number("version", Asked.required("version", version), 1, Integer.MAX_VALUE));
  }

  @POST
  @Path("/check")
  @Operation(operationId = "checkRules", summary = "What is wrong with a text, line by line")
  public List<RuleFault> check(DraftedRules asked) {
    Asked.required("body", asked);
    return rules.check(Asked.required("pack", asked.pack()), asked.text());
  }

  @POST
  @Operation(operationId = "draftRules", summary = "Keep a text as a draft")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response draft(DraftedRules asked) {
    Asked.required("body", asked);
    return Made.in(
        "rules", rules.draft(Asked.required("pack", asked.pack()), asked.text(), asked.note()));
  }

  @POST
  @Path("/{id}/effect")
  @Operation(
      operationId = "replayRules",
      summary = "What a draft would have changed on a recorded day of real decisions")
  public RuleEffect effect(@PathParam("id") String id, @QueryParam("day") String day) {
    return rules.effect(
        Asked.id("rule", id), Asked.required("day", Asked.optional("day", day, LocalDate::parse)));
  }

  @POST
  @Path("/{id}/accept")
  @Operation(operationId = "acceptRules", summary = "Put a draft in force, as a second person")
  public void accept(@PathParam("id") String id, Beginning beginning) {
    rules.accept(Asked.id("rule", id), beginning == null ? null : beginning.from());
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawRules", summary = "Take a draft back")
  public void withdraw(@PathParam("id") String id, Note why) {
    rules.withdraw(Asked.id("rule", id), Asked.note(why));
  }

  @POST
  @Path("/{id}/back-out")
  @Operation(
      operationId = "backOutRules",
      summary = "End an accepted version at once: the one before it holds again")
  public void backOut(@PathParam("id") String id, Note why) {
    rules.backOut(Asked.id("rule", id), Asked.note(why));
  }
}
