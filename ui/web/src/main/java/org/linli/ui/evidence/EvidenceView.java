package org.linli.ui.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.evidence.boundary.Evidence;
import org.linli.evidence.boundary.EvidenceSheet;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Result;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** The controls of 等保 and 密评: what was found, when, by whom; and a look at all of them. */
@Route(value = "evidence", layout = MainLayout.class)
@Needs(value = "evidence:read", tiers = Tier.CITY)
@Nav(
    title = "conformity.title",
    icon = VaadinIcon.CHECK_SQUARE_O,
    group = NavGroup.OVERSIGHT,
    order = 66)
public class EvidenceView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Evidence evidence;
  private final Div sums = new Div();
  private final Div listed = new Div();

  @Inject
  public EvidenceView(Evidence evidence, Scopes scopes, Downloads downloads) {
    super("conformity");
    this.evidence = evidence;
    if (scopes.caller().may("evidence:check")) {
      var check = new Button(say("conformity.check"), click -> check());
      check.setId("check");
      check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(check);
    }
    actions(downloads.excel(EvidenceSheet.SHEET, page -> Page.part(evidence.list(), page)));
    sums.addClassName("chips");
    add(sums, listed, source("conformity"), new ChecklistPart(evidence.checklist(), downloads));
    refresh();
  }

  @Override
  protected void refresh() {
    var rows = evidence.list();
    sums.removeAll();
    for (var result : Result.values()) {
      var count = rows.stream().filter(row -> is(row, result)).count();
      sums.add(new StatusChip(say("conformity.sum." + result, Say.number(count)), tone(result)));
    }
    listed.removeAll();
    listed.add(table(rows));
  }

  private Table table(List<Finding> rows) {
    var table =
        new Table(
            say("conformity.clause"),
            say("conformity.control"),
            say("conformity.result"),
            say("conformity.found"),
            say("conformity.at"));
    var locale = speech().locale();
    for (var row : rows) {
      table.row(
          new Span(say("conformity.standard." + row.control().standard(), row.control().clause())),
          new Span(row.control().title().in(locale)),
          new StatusChip(
              EvidenceSheet.result(row, locale),
              row.found() == null ? Tone.NEUTRAL : tone(row.found().result())),
          new Span(EvidenceSheet.found(row, locale)),
          new Span(row.at() == null ? "" : Say.time(row.at())));
    }
    return table;
  }

  private void check() {
    try {
      var seen = evidence.check();
      Notes.done(say("conformity.checked", seen.met(), seen.notMet()));
      refresh();
    } catch (Refusal refusal) {
      SessionEnd.orNote(refusal);
    }
  }

  private static boolean is(Finding row, Result result) {
    return row.found() != null && row.found().result() == result;
  }

  private static Tone tone(Result result) {
    return switch (result) {
      case MET -> Tone.GOOD;
      case NOT_MET -> Tone.CRITICAL;
      case NOT_MEASURED -> Tone.WARNING;
      case BY_HAND -> Tone.NEUTRAL;
    };
  }
}
