package org.linli.ui.contracts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.boundary.Projects;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.shell.MainLayout;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;

/** Projects, each with its one operation mode and what that brings with it. */
@Route(value = "projects", layout = MainLayout.class)
@Needs(
    value = "contracts:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "contracts.projects.title",
    icon = VaadinIcon.BRIEFCASE,
    group = NavGroup.AGREEMENTS,
    order = 35)
public class ProjectsView extends Screen {

  private final transient Projects projects;
  private final transient OperationPacks packs;
  private final Div cards = new Div();

  @Inject
  public ProjectsView(Projects projects, OperationPacks packs) {
    super("contracts.projects");
    this.projects = projects;
    this.packs = packs;
    cards.addClassName("operated");
    if (SignedIn.may("contracts:write")) {
      var open =
          new Button(
              say("contracts.projects.open"), VaadinIcon.PLUS.create(), click -> openProject());
      open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(open);
    }
    add(cards, source("contracts"));
    refresh();
  }

  @Override
  protected void refresh() {
    cards.removeAll();
    var rows = projects.list(PageRequest.first(PageRequest.LONGEST)).items();
    if (rows.isEmpty()) {
      cards.add(empty(VaadinIcon.BRIEFCASE, "contracts.projects.none"));
    }
    rows.forEach(row -> cards.add(card(row)));
  }

  private Panel card(ProjectRow row) {
    var terms = packs.of(row.mode());
    return new Panel(
        row.name(),
        new Facts()
            .fact(say("contract.number"), row.number())
            .fact(say("operator.mode"), StatusChip.of(row.mode()))
            .fact(say("contracts.ownership"), terms.ownership().in(speech().locale()))
            .fact(
                say("contracts.goals"),
                terms.goals().stream()
                    .map(goal -> goal.name().in(speech().locale()))
                    .collect(Collectors.joining(say("list.and"))))
            .fact(say("contracts.department"), speech().word("department-role", row.department()))
            .fact(say("contracts.public-good"), say(row.publicGood() ? "word.yes" : "word.no"))
            .fact(say("contracts.grounds"), row.grounds())
            .fact(say("contracts.count"), String.valueOf(row.contracts())));
  }

  private void openProject() {
    var number = field("contract.number");
    var name = field("contracts.name");
    var grounds = field("contracts.grounds");
    var mode = new Select<OperationMode>();
    mode.setLabel(say("operator.mode"));
    mode.setItems(OperationMode.values());
    mode.setItemLabelGenerator(item -> speech().word("OperationMode", item));
    var department = new Select<DepartmentRole>();
    department.setLabel(say("contracts.department"));
    department.setItems(DepartmentRole.values());
    department.setItemLabelGenerator(item -> speech().word("department-role", item));
    var publicGood = new Checkbox(say("contracts.public-good"));
    new Ask(speech(), say("contracts.projects.open"))
        .with(number, name, mode, department, grounds, publicGood)
        .answer(
            say("contracts.projects.open"),
            () ->
                Deed.attempt(
                    say("contracts.done"),
                    () -> {
                      projects.open(
                          new ProjectDraft(
                              number.getValue(),
                              name.getValue(),
                              mode.getValue(),
                              department.getValue(),
                              publicGood.getValue(),
                              grounds.getValue()));
                      refresh();
                    }))
        .open();
  }

  private TextField field(String key) {
    var field = new TextField(say(key));
    field.setWidthFull();
    return field;
  }
}
