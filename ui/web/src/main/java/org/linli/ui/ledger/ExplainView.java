package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.boundary.Explanations;
import org.linli.rights.boundary.Supposed;
import org.linli.rights.boundary.WhoRow;
import org.linli.rights.boundary.WhoSheet;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.TraceStep;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** Who may see this field of this community, and why; each answer step by step. */
@Route(value = "who-may", layout = MainLayout.class)
@Needs(
    value = "decisions:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "explain.title",
    icon = VaadinIcon.QUESTION_CIRCLE_O,
    group = NavGroup.RIGHTS,
    order = 46)
public class ExplainView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Explanations explanations;
  private final ComboBox<TenantRow> community = new ComboBox<>();
  private final Select<Asset> asset = new Select<>();
  private final Select<GradedField> field = new Select<>();
  private final Checkbox consent = new Checkbox();
  private final Div trace = new Div();
  private final PagedGrid<WhoRow> grid;
  private transient TenantId own;

  @Inject
  public ExplainView(
      Explanations explanations, Tenants tenants, Scopes scopes, Downloads downloads) {
    super("explain");
    this.explanations = explanations;
    own = scopes.caller().tenant().orElse(null);
    grid = new PagedGrid<>(say("explain.title"), say("explain.none"), this::rows);
    columns();
    trace.setId("trace");
    trace.getElement().setAttribute("aria-live", "polite");
    var tools =
        new Tools(community, asset, field, consent).end(grid.excel(downloads, WhoSheet.SHEET));
    communities(tenants);
    assets();
    consent.setLabel(say("explain.consent"));
    consent.addValueChangeListener(change -> refresh());
    add(tools, grid, trace, source("rights"));
  }

  @Override
  protected void refresh() {
    trace.removeAll();
    grid.refresh();
  }

  private void communities(Tenants tenants) {
    community.setLabel(say("explain.community"));
    community.setVisible(own == null);
    community.setItemLabelGenerator(row -> row.name() + " " + row.code());
    if (own == null) {
      community.setItems(
          query ->
              tenants
                  .list(
                      null,
                      TenantState.ACTIVE,
                      new PageRequest(
                          query.getOffset(),
                          query.getLimit(),
                          query.getFilter().filter(words -> !words.isBlank()).orElse(null)))
                  .items()
                  .stream());
      tenants
          .list(null, TenantState.ACTIVE, new PageRequest(0, 1, null))
          .items()
          .forEach(community::setValue);
    }
    community.addValueChangeListener(change -> refresh());
  }

  private void assets() {
    asset.setLabel(say("explain.asset"));
    asset.setItems(Asset.ALL);
    asset.setItemLabelGenerator(one -> speech().word("Asset", one));
    asset.setValue(Asset.CASES);
    field.setLabel(say("explain.field"));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(say("explain.whole"));
    field.setItemLabelGenerator(
        one ->
            one == null
                ? say("explain.whole")
                : Say.text(one.title()) + " · " + Say.word(one.level()));
    field.setItems(GradedFields.of(asset.getValue()));
    asset.addValueChangeListener(
        change -> {
          field.setItems(GradedFields.of(change.getValue()));
          refresh();
        });
    field.addValueChangeListener(change -> refresh());
  }

  private void columns() {
    grid.text(say("explain.party"), ExplainView::voice);
    grid.text(say("explain.action"), row -> Say.word(row.action()));
    grid.text(say("rights.purpose"), row -> purposes(row.purposes()));
    grid.parts(
        say("explain.answer"),
        row -> {
          var answer = new Div(StatusChip.of(row.outcome()));
          if (row.flagged()) {
            answer.add(new StatusChip(Say.text("ledger.decisions.flagged"), Tone.NOTICE));
          }
          return answer;
        });
    grid.text(say("explain.why"), row -> Say.text(row.basis().why()));
    grid.text(say("explain.basis"), row -> BasisWords.line(row.basis().line()));
    grid.actions(
        say("explain.steps"),
        row -> {
          var why = new Button(say("explain.show"), click -> trace(row));
          why.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
          return why;
        });
  }

  private Page<WhoRow> rows(PageRequest page) {
    var tenant = tenant();
    return tenant == null
        ? Page.of(List.of(), 0, page)
        : explanations.who(tenant, asset.getValue(), fieldName(), consent.getValue(), page);
  }

  private void trace(WhoRow row) {
    var purpose = row.purposes().getFirst();
    var traced =
        explanations.trace(
            new Supposed(
                tenant(),
                row.party(),
                row.organisation(),
                row.asset(),
                row.field(),
                row.action(),
                purpose,
                consent.getValue(),
                null,
                null));
    var table =
        new Table(
            say("explain.stage"), say("explain.answer"), say("explain.basis"), say("explain.why"));
    traced.steps().forEach(step -> table.row(stage(step), answer(step), basis(step), why(step)));
    trace.removeAll();
    trace.add(
        new Panel(
            say(
                "explain.trace",
                voice(row),
                Say.word(row.action()),
                speech().word("Asset", row.asset()),
                Say.word(purpose)),
            table));
    trace.getElement().callJsFunction("scrollIntoView");
  }

  private Span stage(TraceStep step) {
    var stage = new Span(new Span(Say.word(step.stage()) + " "));
    if (step.decided()) {
      stage.add(new StatusChip(say("explain.decided"), Tone.GOOD));
    }
    return stage;
  }

  private Span answer(TraceStep step) {
    var answer = new Span();
    if (step.outcome() != null) {
      answer.add(StatusChip.of(step.outcome()));
    }
    if (step.effect() != TraceStep.Effect.SAID) {
      answer.add(new Span(" " + Say.word(step.effect())));
    }
    return answer;
  }

  private static Span basis(TraceStep step) {
    return new Span(step.basis() == null ? Say.none() : BasisWords.line(step.basis().line()));
  }

  private static Span why(TraceStep step) {
    return new Span(step.basis() == null ? Say.none() : Say.text(step.basis().why()));
  }

  private TenantId tenant() {
    if (own != null) {
      return own;
    }
    return community.getValue() == null ? null : community.getValue().id();
  }

  private String fieldName() {
    return field.getValue() == null ? null : field.getValue().name();
  }

  private static String voice(WhoRow row) {
    return Say.word(row.party()) + (row.organisation() == null ? "" : " · " + row.organisation());
  }

  private String purposes(List<Purpose> purposes) {
    return purposes.size() == Purpose.values().length
        ? say("contract.any.Purpose")
        : purposes.stream().map(Say::word).collect(Collectors.joining(say("list.and")));
  }
}
