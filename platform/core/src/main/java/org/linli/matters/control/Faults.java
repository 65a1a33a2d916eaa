package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.PaperDraft;
import org.linli.matters.entity.FailedStep;
import org.linli.matters.entity.FailedStepCheck;
import org.linli.matters.entity.MatterState;
import org.linli.messages.Messages;
import org.linli.persistence.PagedQuery;
import org.linli.processes.boundary.Processes;

/** Steps of matters that the platform could not do: shown to who sees the matter, done again. */
@ApplicationScoped
public class Faults {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final Processes processes;
  private final PaperDrafts drafts;
  private final PaperIssue issue;
  private final Changes changes;
  private final StepNames names;

  @Inject
  public Faults(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      Processes processes,
      PaperDrafts drafts,
      PaperIssue issue,
      Changes changes,
      StepNames names) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.processes = processes;
    this.drafts = drafts;
    this.issue = issue;
    this.changes = changes;
    this.names = names;
  }

  /** For the container's proxy alone. */
  protected Faults() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /** The longest waiting first. */
  public Page<FailedStep> list(PageRequest page) {
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    return new PagedQuery(Fault.COLUMNS, Fault.FROM + condition)
        .bindAll(reach.values())
        .bind("tenant", scopes.requireTenant())
        .found("(m.number ilike :search or m.title ilike :search)", page)
        .page(jdbi, page, "f.opened_at, f.id", (row, context) -> shown(Fault.read(row)));
  }

  /** Whether it could be done now, as far as can be known beforehand; nothing is done. */
  public FailedStepCheck check(UUID id) {
    var fault = find(id);
    var template = template(fault);
    if (template == null) {
      return new FailedStepCheck(shown(fault), true, null);
    }
    try {
      permitted(template);
      issuable(draft(fault), template);
      return new FailedStepCheck(shown(fault), true, null);
    } catch (Refusal refusal) {
      return new FailedStepCheck(shown(fault), false, said(refusal, template));
    }
  }

  /**
   * The paper as the step would issue it now, marked as a preview.
   *
   * @throws NotFound for a step that makes none
   */
  public byte[] preview(UUID id) {
    return issue.preview(scopes.requireTenant(), draft(find(id)));
  }

  /**
   * Does it again now, in the caller's hands: a paper asks of them what the register asks.
   *
   * @throws MatterStands while the matter is suspended
   * @throws NotPermitted where it makes a paper that the caller may not issue or seal
   */
  public void retry(UUID id) {
    var fault = find(id);
    var matter = table.seen(fault.matter());
    if (matter.state() != MatterState.RUNNING) {
      throw new MatterStands(matter.state());
    }
    permitted(template(fault));
    processes.retry(id);
    changes.tell(scopes.requireTenant(), "matters");
  }

  private Fault find(UUID id) {
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Fault.COLUMNS + Fault.FROM + " and f.id = :id" + condition)
                .bind("tenant", scopes.requireTenant())
                .bindMap(reach.values())
                .bind("id", id)
                .map((row, context) -> Fault.read(row))
                .findOne()
                .orElseThrow(() -> new NotFound("process-incident")));
  }

  private PaperDraft draft(Fault fault) {
    var variables = processes.instance(fault.instance()).variables();
    return drafts.draft(
        table.any(fault.matter()),
        new PaperDrafts.Spot(fault.definition(), fault.instance(), fault.node(), variables),
        null);
  }

  /** A seal that nobody keeps is set by whoever may set seals, and by nobody else. */
  private void permitted(DocumentTemplate template) {
    if (template != null) {
      require("documents:issue");
      if (template.sealed()) {
        require("documents:seal");
      }
    }
  }

  private void require(String permission) {
    if (!scopes.caller().may(permission)) {
      throw new NotPermitted(permission);
    }
  }

  /** What would be refused when the paper is issued. */
  private void issuable(PaperDraft draft, DocumentTemplate template) {
    var tenant = scopes.requireTenant();
    if (template.sealed() && draft.seal() == null) {
      throw PaperRefused.sealMissing(template.name());
    }
    for (var seal : issue.seals(tenant)) {
      if (seal.id().equals(draft.seal()) && !seal.isKeptBy(drafts.sealer())) {
        throw PaperRefused.notTheKeeper(seal.name());
      }
    }
    issue.preview(tenant, draft);
  }

  /** Null for a step that makes no paper. */
  private DocumentTemplate template(Fault fault) {
    return drafts
        .step(fault.definition(), fault.node())
        .flatMap(step -> PaperIssue.template(step.kind()))
        .orElse(null);
  }

  /** A field that is not in order is called as the template calls it. */
  private String said(Refusal refusal, DocumentTemplate template) {
    var locale = scopes.caller().locale();
    if (refusal instanceof Invalid && refusal.arguments().size() == 2) {
      var field = template.field(String.valueOf(refusal.arguments().get(0)));
      var rule = "argument." + refusal.arguments().get(1);
      if (field.isPresent()) {
        return Messages.text(
            locale,
            "matter.paper.field",
            field.get().name().in(locale),
            Messages.text(locale, rule));
      }
    }
    return Messages.problem(refusal, locale).detail();
  }

  private FailedStep shown(Fault fault) {
    var locale = scopes.caller().locale();
    var form = forms.find(fault.definition());
    var template = template(fault);
    return new FailedStep(
        fault.id(),
        fault.matter(),
        fault.number(),
        names.kind(fault.whole(), fault.kind(), locale),
        fault.title(),
        form.map(one -> one.step(fault.node(), locale)).orElse(fault.node()),
        names.fault(fault.fault(), locale),
        fault.attempts(),
        fault.openedAt(),
        template == null ? null : template.name().in(locale));
  }
}
