package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.Scenario;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;
import org.linli.ui.parts.Speech;

/** Puts a contract together step by step; the facade says what is wrong with it. */
final class ContractWizard extends Dialog {

  private final transient WizardGround ground;
  private final transient Speech speech;
  private final transient Fields fields;
  private final transient Agreement old;
  private final List<Div> steps = new ArrayList<>();
  private final Div body = new Div();
  private final Div trail = new Div();
  private final Button back;
  private final Button next;
  private int at;

  private final Select<ProjectRow> project;
  private final TextField number;
  private final TextField title;
  private final Select<ContractForm> form;
  private final Checkbox exclusive;
  private final DateTimePicker from;
  private final DateTimePicker until;
  private final RowsField<WizardRows.MemberRow> members;
  private final MultiSelectComboBox<TenantRow> communities;
  private final MultiSelectComboBox<Scenario> scenarios;
  private final RowsField<LicenceRow> licences;
  private final MultiSelectComboBox<Asset> scope;
  private final RowsField<WizardRows.RevenueRow> revenues;
  private final RowsField<WizardRows.KpiRow> kpis;
  private final RowsField<ClauseRow> clauses;
  private final RowsField<WizardRows.HandOverRow> handOver;

  /**
   * @param old the words to begin with; null for a new contract
   * @param taken whether the finished words were taken, and the wizard may close
   */
  ContractWizard(WizardGround ground, Agreement old, Predicate<Agreement> taken) {
    super(ground.speech().say(old == null ? "contracts.draft" : "contracts.revise"));
    this.ground = ground;
    this.speech = ground.speech();
    this.fields = new Fields(speech);
    this.old = old;
    addClassName("contract-wizard");
    setWidth("min(72rem, 96vw)");
    setCloseOnOutsideClick(false);
    var known = ground.known();
    project =
        fields.one(
            "contracts.project",
            known,
            row -> row.name() + " · " + speech.word("OperationMode", row.mode()),
            old == null
                ? null
                : known.stream()
                    .filter(p -> p.id().equals(old.project()))
                    .findFirst()
                    .orElse(null));
    project.setReadOnly(old != null);
    number = fields.text("contract.number", old == null ? null : old.number());
    number.setReadOnly(old != null);
    title = fields.text("contracts.title-of", old == null ? null : old.title());
    form =
        fields.one(
            "contracts.form",
            List.of(ContractForm.values()),
            each -> speech.word("contract-form", each),
            old == null ? null : old.form());
    exclusive = new Checkbox(speech.say("contracts.exclusive.what"));
    exclusive.setValue(old != null && old.exclusive());
    form.addValueChangeListener(
        change ->
            exclusive.setValue(
                exclusive.getValue()
                    || change.getValue() != null && change.getValue().isExclusive()));
    from = fields.moment("contracts.from", old == null ? null : old.from());
    until = fields.moment("contracts.until-when", old == null ? null : old.until());
    var parties = ground.parties();
    members =
        new RowsField<>(
            speech,
            "contracts.more-parties",
            () -> new WizardRows.MemberRow(fields, parties, null));
    communities = communities();
    scenarios =
        fields.some(
            "contracts.scenarios",
            ground.packs().scenarios(),
            each ->
                each.name().in(speech.locale())
                    + " · "
                    + speech.word("OperationMode", each.lead())
                    + (each.needsPlatform() ? " · " + speech.say("contracts.needs-platform") : ""),
            old == null
                ? Set.of()
                : ground.packs().scenarios().stream()
                    .filter(each -> old.scenarios().contains(each.id()))
                    .collect(Collectors.toSet()));
    licences =
        new RowsField<>(
            speech,
            "contracts.more-licences",
            () -> new LicenceRow(fields, regulated(), named(), null, null));
    scope =
        fields.some(
            "contract.scope",
            Asset.ALL,
            each -> speech.word("Asset", each),
            old == null ? Set.of() : old.scope());
    revenues =
        new RowsField<>(
            speech,
            "contracts.more-revenues",
            () ->
                new WizardRows.RevenueRow(
                    fields, ground.packs().of(mode()).revenues(), null, members().size()));
    kpis =
        new RowsField<>(
            speech,
            "contracts.more-kpis",
            () -> new WizardRows.KpiRow(fields, ground.packs().of(mode()).goals(), null));
    clauses =
        new RowsField<>(
            speech, "contracts.more-clauses", () -> new ClauseRow(fields, named(), null));
    handOver =
        new RowsField<>(
            speech, "contracts.more-hand-over", () -> new WizardRows.HandOverRow(fields, null));
    if (old == null) {
      members.add(new WizardRows.MemberRow(fields, parties, null));
      members.add(new WizardRows.MemberRow(fields, parties, null));
    } else {
      fill(parties);
    }
    step("contracts.step1", project, number, title, form, exclusive, from, until);
    step("contracts.step2", members);
    step("contracts.step3", communities, scenarios, licences, scope);
    step("contracts.step4", revenues, kpis);
    step("contracts.step5", clauses);
    step("contracts.step6", handOver);
    trail.addClassName("wizard-trail");
    body.addClassName("wizard-body");
    add(trail, body);
    back = new Button(speech.say("contracts.back"), click -> show(at - 1));
    next = new Button(speech.say("contracts.next"));
    next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    next.addClickListener(
        click -> {
          if (at < steps.size() - 1) {
            show(at + 1);
          } else if (taken.test(words())) {
            close();
          }
        });
    getFooter().add(new Button(speech.say("ask.cancel"), click -> close()), back, next);
    show(0);
  }

  private void fill(List<Organisation> parties) {
    var packs = ground.packs().of(mode());
    old.members().forEach(m -> members.add(new WizardRows.MemberRow(fields, parties, m)));
    old.revenues()
        .forEach(
            r ->
                revenues.add(
                    new WizardRows.RevenueRow(fields, packs.revenues(), r, old.members().size())));
    for (var member : old.members()) {
      member
          .licences()
          .forEach(l -> licences.add(new LicenceRow(fields, regulated(), named(), member, l)));
    }
    old.kpis().forEach(k -> kpis.add(new WizardRows.KpiRow(fields, packs.goals(), k)));
    old.clauses().forEach(c -> clauses.add(new ClauseRow(fields, named(), c)));
    old.handOver().forEach(h -> handOver.add(new WizardRows.HandOverRow(fields, h)));
  }

  private MultiSelectComboBox<TenantRow> communities() {
    var field = new MultiSelectComboBox<TenantRow>(speech.say("contracts.communities"));
    field.setItemLabelGenerator(
        row -> row.name() + " · " + speech.word("OperationMode", row.mode()));
    field.setItems(this::found);
    if (old != null) {
      field.setValue(
          old.communities().stream().map(ground.tenants()::get).collect(Collectors.toSet()));
    }
    return field;
  }

  private Stream<TenantRow> found(Query<TenantRow, String> query) {
    var page =
        new PageRequest(
            query.getOffset(),
            Math.clamp(query.getLimit(), 1, 500),
            query.getFilter().orElse(null));
    return ground.tenants().list(null, TenantState.ACTIVE, page).items().stream();
  }

  private List<Scenario> regulated() {
    return ground.packs().scenarios().stream().filter(Scenario::isRegulated).toList();
  }

  private OperationMode mode() {
    return project.getValue() == null ? OperationMode.GOVERNMENT : project.getValue().mode();
  }

  private List<WizardRows.MemberRow> members() {
    return members.all();
  }

  /** Those whom a clause can name: the parties as they are chosen by then. */
  private List<Organisation> named() {
    return members.all().stream()
        .map(WizardRows.MemberRow::chosen)
        .flatMap(Optional::stream)
        .toList();
  }

  private void step(String key, Component... parts) {
    var step = new Div(new Paragraph(speech.say(key + ".lead")));
    step.addClassName("wizard-step");
    step.add(parts);
    step.getElement().setAttribute("data-name", speech.say(key));
    steps.add(step);
  }

  private void show(int step) {
    at = Math.clamp(step, 0, steps.size() - 1);
    body.removeAll();
    body.add(steps.get(at));
    trail.removeAll();
    for (int place = 0; place < steps.size(); place++) {
      var name =
          new Span((place + 1) + " " + steps.get(place).getElement().getAttribute("data-name"));
      if (place == at) {
        name.getElement().setAttribute("aria-current", "step");
      }
      trail.add(name);
    }
    back.setEnabled(at > 0);
    next.setText(speech.say(at == steps.size() - 1 ? "contracts.save" : "contracts.next"));
  }

  private Agreement words() {
    var rows = members();
    return new Agreement(
        number.getValue(),
        title.getValue(),
        project.getValue() == null ? null : project.getValue().id(),
        form.getValue(),
        IntStream.range(0, rows.size())
            .mapToObj(p -> rows.get(p).member(p + 1, licences.all()))
            .toList(),
        communities.getValue().stream()
            .map(TenantRow::id)
            .sorted(Comparator.comparing(Object::toString))
            .toList(),
        scenarios.getValue().stream().map(Scenario::id).collect(Collectors.toSet()),
        exclusive.getValue(),
        Fields.at(from),
        Fields.at(until),
        revenues.all().stream().map(WizardRows.RevenueRow::revenue).toList(),
        kpis.all().stream().map(WizardRows.KpiRow::kpi).toList(),
        scope.getValue(),
        clauses.all().stream().map(ClauseRow::clause).toList(),
        handOver.all().stream().map(WizardRows.HandOverRow::duty).toList());
  }
}
