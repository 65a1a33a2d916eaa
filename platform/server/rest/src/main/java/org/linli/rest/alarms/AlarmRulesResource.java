package org.linli.rest.alarms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.devices.entity.Rule;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;
import org.linli.rules.boundary.AlarmRules;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleVersion;
import org.linli.rules.entity.RuleDraft;
import org.linli.rules.entity.RuleTrial;

/** {@code /alarm-rules}: when devices alarm here, and what the community made of it. */
@Path("/alarm-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
public class AlarmRulesResource {

  /** A rule to be tried on what was recorded. */
  public record TrialBody(String model, Rule rule, int days) {}

  @Inject private AlarmRules rules;

  @GET
  @Operation(operationId = "listAlarmRules", summary = "The rules as they count in the community")
  public List<AlarmRuleRow> list(@QueryParam("model") String model) {
    return rules.list(Asked.optional("model", model, id -> id));
  }

  @GET
  @Path("/history")
  @Operation(
      operationId = "listAlarmRuleVersions",
      summary = "What the community said of its rules, with who, when and why")
  public Page<AlarmRuleVersion> history(
      @QueryParam("model") String model,
      @QueryParam("rule") String rule,
      @BeanParam Paging paging) {
    return rules.history(
        Asked.optional("model", model, id -> id),
        Asked.optional("rule", rule, id -> id),
        paging.request());
  }

  @POST
  @Path("/trial")
  @Operation(
      operationId = "tryAlarmRule",
      summary = "What a rule would have done with what was recorded; nothing is changed")
  public RuleTrial tryOut(TrialBody body) {
    Asked.required("body", body);
    return rules.tryOut(Asked.required("model", body.model()), body.rule(), body.days());
  }

  @POST
  @Operation(
      operationId = "proposeAlarmRule",
      summary =
          "Change a rule or make an own one: at once, or with a second person where safety hangs on it")
  public AlarmRuleVersion propose(RuleDraft draft) {
    Asked.required("model", Asked.required("body", draft).model());
    return rules.propose(draft);
  }

  @POST
  @Path("/{id}/accept")
  @Operation(
      operationId = "acceptAlarmRule",
      summary = "Agree to a weaker rule, as a second person")
  public void accept(@PathParam("id") String id, Note body) {
    rules.accept(Asked.id("rule", id), Asked.note(body));
  }

  @POST
  @Path("/{id}/refuse")
  @Operation(operationId = "refuseAlarmRule", summary = "Refuse a weaker rule")
  public void refuse(@PathParam("id") String id, Note body) {
    rules.refuse(Asked.id("rule", id), Asked.note(body));
  }
}
