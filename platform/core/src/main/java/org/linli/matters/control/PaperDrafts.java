package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;
import org.linli.matters.entity.PaperStep;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;

/** Papers as steps of processes would issue them now: filled in, with the seal to be set. */
@ApplicationScoped
public class PaperDrafts {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final PaperIssue issue;

  @Inject
  public PaperDrafts(Jdbi jdbi, Scopes scopes, FormTable forms, PaperIssue issue) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.issue = issue;
  }

  /** For the container's proxy alone. */
  protected PaperDrafts() {
    this(null, null, null, null);
  }

  /** Where a paper is made: the version that runs, the step, and what the process knows there. */
  record Spot(UUID definition, UUID instance, String step, Map<String, Object> variables) {}

  /** What that step makes; empty where it makes no paper. */
  Optional<PaperStep> step(UUID definition, String step) {
    return forms.find(definition).map(form -> form.papers().get(step));
  }

  /**
   * @param request once for each coming to the step, so that no try makes a second paper
   * @throws NotFound for a step that makes no paper
   */
  PaperDraft draft(Matter matter, Spot spot, UUID request) {
    var step = step(spot.definition(), spot.step()).orElseThrow(() -> new NotFound("template"));
    var template = PaperIssue.template(step.kind()).orElseThrow(() -> new NotFound("template"));
    var fill = new PaperFill(forms.of(spot.definition()), spot.variables(), given(matter, spot));
    return new PaperDraft(
        request,
        step.kind(),
        template.sealed() || step.seal() != null ? seal(step).map(SealRow::id).orElse(null) : null,
        matter.number(),
        fill.values(step));
  }

  /** One that whoever acts may set comes first; the platform itself sets none that has keepers. */
  private Optional<SealRow> seal(PaperStep step) {
    var account = sealer();
    return issue.seals(scopes.requireTenant()).stream()
        .filter(seal -> seal.state() == SealState.ACTIVE)
        .filter(
            seal ->
                step.seal() == null
                    || seal.name().contains(step.seal())
                    || seal.organisation().contains(step.seal()))
        .min(
            Comparator.comparing((SealRow seal) -> !seal.isKeptBy(account))
                .thenComparing(SealRow::madeAt));
  }

  /** In whose hands a seal is now: null for the platform itself, and for who may set none. */
  UUID sealer() {
    var caller = scopes.caller();
    return caller.isSystem() || !caller.may("documents:seal") ? null : caller.accountId();
  }

  private Map<String, Object> given(Matter matter, Spot spot) {
    var given = new HashMap<String, Object>();
    given.put("matter.number", matter.number());
    given.put("matter.title", matter.title());
    given.put("matter.applicant", matter.applicantName());
    given.put("matter.phone", matter.applicantPhone());
    given.put("matter.place", matter.placeName() == null ? matter.spot() : matter.placeName());
    given.put("matter.opened", day(matter.openedAt()));
    given.put("matter.community", community());
    given.put("today", day(Instant.now()));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select node, max(left_at) as done from process_history"
                        + " where tenant_id = :tenant and instance_id = :instance"
                        + " and how = 'DONE' group by node")
                .bind("tenant", scopes.requireTenant())
                .bind("instance", spot.instance())
                .map(
                    (row, context) ->
                        Map.entry(row.getString("node"), day(Sql.instant(row, "done"))))
                .forEach(done -> given.put(PaperCheck.DONE + done.getKey(), done.getValue())));
    return given;
  }

  private String community() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from tenant where id = :tenant")
                .bind("tenant", scopes.requireTenant())
                .mapTo(String.class)
                .one());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CityTime.ZONE);
  }
}
