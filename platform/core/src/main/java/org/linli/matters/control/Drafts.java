package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Misfit;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.Remark;
import org.linli.packs.PackFault;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;
import org.linli.tenancy.entity.DivisionCode;

/** Processes that divisions draw, each with its form: checked together, kept together. */
@ApplicationScoped
public class Drafts {

  private final Scopes scopes;
  private final Definitions definitions;
  private final FormTable forms;
  private final Approvals approvals;
  private final Fences fences;

  @Inject
  public Drafts(
      Scopes scopes, Definitions definitions, FormTable forms, Approvals approvals, Fences fences) {
    this.scopes = scopes;
    this.definitions = definitions;
    this.forms = forms;
    this.approvals = approvals;
    this.fences = fences;
  }

  /** For the container's proxy alone. */
  protected Drafts() {
    this(null, null, null, null, null);
  }

  /** All that is wrong with it, in the caller's language; nothing is kept. */
  public List<String> findings(DefinitionDraft draft) {
    var scope = scope(draft.scope());
    var checked = definitions.check(scope, xml(draft));
    var locale = scopes.caller().locale();
    var findings = new ArrayList<String>();
    wrong(scope, checked).forEach(one -> findings.add(one.in(locale)));
    if (findings.isEmpty()) {
      try {
        var form = Forms.read(form(draft, checked, scope), "form");
        fences.weakened(scope.value(), form).forEach(one -> findings.add(one.in(locale)));
      } catch (FormFault fault) {
        findings.add(fault.arguments().get(0) + ": " + fault.arguments().get(1));
      }
    }
    return findings;
  }

  /** The same, each at the step or line that it is about. */
  public List<Remark> remarks(DefinitionDraft draft) {
    var scope = scope(draft.scope());
    var checked = definitions.check(scope, xml(draft));
    var locale = scopes.caller().locale();
    var remarks = new ArrayList<Remark>();
    for (var one : wrong(scope, checked)) {
      var id = one.id().isEmpty() ? null : one.id();
      remarks.add(new Remark(id, one.line(), false, one.said(locale)));
    }
    if (remarks.isEmpty()) {
      try {
        var form = Forms.read(form(draft, checked, scope), "form");
        fences
            .weakened(scope.value(), form)
            .forEach(one -> remarks.add(new Remark(one.step(), 0, true, one.in(locale))));
      } catch (FormFault fault) {
        var line = Integer.parseInt(String.valueOf(fault.arguments().get(0)));
        remarks.add(new Remark(null, line, true, String.valueOf(fault.arguments().get(1))));
      }
    }
    return remarks;
  }

  /** What the engine says of it, else whose steps are nobody's. */
  private List<Finding> wrong(DivisionCode scope, Checked checked) {
    return checked.isFine()
        ? fences.idle(scope.value(), checked.model().orElseThrow())
        : checked.findings();
  }

  /**
   * The draft with what its drawing and its form need of each other: names for new steps and ends,
   * and variables for new fields.
   */
  public DefinitionDraft fitted(DefinitionDraft draft) {
    var scope = scope(draft.scope());
    var model = definitions.check(scope, xml(draft)).model();
    var yaml =
        Optional.ofNullable(draft.form())
            .filter(text -> !text.isBlank())
            .or(() -> model.flatMap(one -> above(one.key(), scope)));
    if (model.isEmpty() || yaml.isEmpty()) {
      return draft;
    }
    var pages = FormPages.of(yaml.get()).fitted(model.get()).yaml();
    var missing = new java.util.LinkedHashMap<String, VariableType>();
    try {
      Forms.read(pages, "form").fields().stream()
          .filter(field -> field.id() != null && field.type() != null)
          .filter(field -> !model.get().variables().containsKey(field.id()))
          .forEach(field -> missing.put(field.id(), field.type().variable()));
    } catch (PackFault fault) {
      // The check says it, with its line.
      return new DefinitionDraft(draft.scope(), draft.xml(), pages);
    }
    return new DefinitionDraft(draft.scope(), Declarations.in(draft.xml(), missing), pages);
  }

  /**
   * The process of a draft.
   *
   * @throws ProcessRefused where it cannot run
   */
  public ProcessModel model(DefinitionDraft draft) {
    var checked = definitions.check(scope(draft.scope()), xml(draft));
    if (!checked.isFine()) {
      throw new ProcessRefused(checked.findings(), scopes.caller().locale());
    }
    return checked.model().orElseThrow();
  }

  /**
   * Begins a process that there was not yet, with a drawing and a form that can run.
   *
   * @throws Invalid naming what is missing, and where key or word are another process's
   */
  public UUID begin(NewProcess asked) {
    var wanted = asked.checked();
    var scope = scope(wanted.scope());
    definitions.within(scope);
    forms
        .taken(scope, wanted.key(), wanted.word())
        .ifPresent(
            key -> {
              throw new Invalid(key ? "process-key" : "process-word", "process-taken");
            });
    return draft(Blank.of(wanted));
  }

  public UUID draft(DefinitionDraft draft) {
    var scope = scope(draft.scope());
    var checked = definitions.check(scope, xml(draft));
    if (!checked.isFine()) {
      throw new ProcessRefused(checked.findings(), scopes.caller().locale());
    }
    var yaml = form(draft, checked, scope);
    var form = Forms.read(yaml, "form");
    fences.require(scope.value(), checked.model().orElseThrow(), form);
    var id = definitions.draft(scope, draft.xml());
    forms.keep(id, form, yaml);
    approvals.drawn(id);
    return id;
  }

  /** The form of the draft, else that of the version that stands above. */
  private String form(DefinitionDraft draft, Checked checked, DivisionCode scope) {
    var model = checked.model().orElseThrow();
    var yaml =
        Optional.ofNullable(draft.form())
            .filter(text -> !text.isBlank())
            .or(() -> above(model.key(), scope))
            .orElseThrow(() -> new Invalid("form", "required"));
    try {
      Forms.checked(yaml, "form", model);
      return yaml;
    } catch (PackFault fault) {
      throw new FormFault(fault);
    }
  }

  private Optional<String> above(String key, DivisionCode scope) {
    return definitions.around(scope).stream()
        .filter(row -> row.key().equals(key) && row.state() == DefinitionState.PUBLISHED)
        .filter(row -> scope.value().startsWith(row.scope()))
        .max(java.util.Comparator.comparingInt(row -> row.scope().length()))
        .flatMap(row -> forms.yaml(row.id()));
  }

  /**
   * Variants of the division and of those below it that do not keep to what stands above them now.
   * They go on running; published again they are not before they do.
   */
  public List<Misfit> misfits(String named) {
    var scope = scope(named);
    definitions.within(scope);
    return definitions.variants(scope.value(), null).stream()
        .map(
            row ->
                new Misfit(
                    row.id(), row.scope(), row.name(), row.number(), fences.misfits(row.id())))
        .filter(one -> !one.findings().isEmpty())
        .toList();
  }

  public Optional<String> form(UUID definition) {
    return forms.yaml(definition);
  }

  /**
   * @throws NotFound for a version of a division that is neither above nor below the caller's
   */
  public DefinitionRow seen(UUID id) {
    var row = definitions.row(id);
    var own = scope(null).value();
    if (!own.startsWith(row.scope()) && !row.scope().startsWith(own)) {
      throw new NotFound("process");
    }
    return row;
  }

  /** The named division, else the caller's own. */
  public DivisionCode scope(String named) {
    if (named == null || named.isBlank()) {
      var own = scopes.caller().scope();
      if (own == null) {
        throw new NotFound("process");
      }
      return own;
    }
    try {
      return new DivisionCode(named);
    } catch (IllegalArgumentException e) {
      throw new NotFound("division");
    }
  }

  private static String xml(DefinitionDraft draft) {
    if (draft.xml() == null || draft.xml().isBlank()) {
      throw new Invalid("xml", "required");
    }
    return draft.xml();
  }
}
