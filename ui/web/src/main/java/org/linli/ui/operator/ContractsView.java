package org.linli.ui.operator;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.rights.boundary.ContractRow;
import org.linli.rights.boundary.Contracts;
import org.linli.rights.entity.Clause;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;

/** The operator's contracts, their data clauses in words. */
@Route(value = "operator/contracts", layout = MainLayout.class)
@Needs(value = "contracts:read", tiers = Tier.OPERATOR)
@Nav(title = "operator.contracts.title", icon = VaadinIcon.FILE_TEXT_O, order = 8)
public class ContractsView extends Screen {

  private static final int SHOWN = 100;

  @Inject
  public ContractsView(Contracts contracts) {
    super("operator.contracts");
    var rows = contracts.list(PageRequest.first(SHOWN)).items();
    if (rows.isEmpty()) {
      add(empty(VaadinIcon.FILE_TEXT_O, "empty.contracts"));
    }
    rows.forEach(row -> add(panel(row)));
    add(source("contracts"));
  }

  private Panel panel(ContractRow row) {
    var facts =
        new Facts()
            .fact(say("contract.number"), row.number())
            .fact(
                say("contract.operator"),
                row.operatorName() == null ? row.operator() : row.operatorName())
            .fact(say("operator.mode"), StatusChip.of(row.mode()))
            .fact(
                say("contract.valid"),
                say(
                    "contract.from-until",
                    speech().day(row.validFrom()),
                    speech().day(row.validUntil())))
            .fact(say("contract.scope"), words("Asset", row.terms().scope()))
            .fact(say("contract.exclusive"), say(row.terms().exclusive() ? "word.yes" : "word.no"));
    var clauses = new OrderedList();
    clauses.addClassName("clauses");
    row.terms().clauses().forEach(clause -> clauses.add(new ListItem(clause(clause))));
    var panel =
        new Panel(
            row.community(),
            facts,
            new H3(say("contract.clauses")),
            row.terms().clauses().isEmpty()
                ? empty(VaadinIcon.FILE_TEXT_O, "empty.clauses")
                : clauses);
    panel.actions(
        row.inForce()
            ? new StatusChip(say("contract.in-force"), Tone.GOOD)
            : new StatusChip(say("contract.ended"), Tone.NEUTRAL));
    return panel;
  }

  private Article clause(Clause clause) {
    var number = new Span(say("contract.clause", clause.number()));
    number.addClassName("clause-number");
    var head = new Div(number, StatusChip.of(clause.decision()));
    head.addClassName("chips");
    var about =
        new Span(
            say(
                "contract.clause-about",
                words("Party", clause.parties()),
                words("Action", clause.actions()),
                words("Asset", clause.assets()),
                words("Purpose", clause.purposes())));
    about.addClassName("hint");
    return new Article(head, new Paragraph(clause.text()), about);
  }

  /** An empty set means any. */
  private String words(String kind, Collection<?> constants) {
    return constants.isEmpty()
        ? say("contract.any." + kind)
        : constants.stream()
            .map(constant -> speech().word(kind, constant))
            .sorted()
            .collect(Collectors.joining(say("list.and")));
  }
}
