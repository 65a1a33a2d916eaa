package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.boundary.DecisionLedger;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.boundary.DecisionSheet;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/**
 * Every read across tenants and tiers with the answer it got, and the proof that nobody changed the
 * log.
 */
@Route(value = "decisions", layout = MainLayout.class)
@Needs("decisions:read")
@Nav(title = "ledger.decisions", icon = VaadinIcon.SCALE, group = NavGroup.OVERSIGHT, order = 50)
public class DecisionsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DecisionLedger ledger;
  private final Span proof = new Span();
  private final SourceNote source = new SourceNote("decision-ledger", Instant.now());

  @Inject
  public DecisionsView(DecisionLedger ledger, Downloads downloads) {
    this.ledger = ledger;
    addClassName("linli-view");
    var grid =
        new PagedGrid<DecisionRow>(
            Say.text("ledger.decisions"), Say.text("ledger.decisions.none"), ledger::list);
    grid.text(Say.text("ledger.time"), row -> Say.second(row.at()));
    grid.text(Say.text("ledger.who"), row -> row.username() + " · " + Say.word(row.party()));
    grid.text(
        Say.text("ledger.decisions.what"),
        row -> Say.word(row.action()) + " · " + Say.wordOr("Asset.", row.asset().id()));
    grid.text(Say.text("ledger.purpose"), row -> Say.word(row.purpose()));
    grid.text(
        Say.text("ledger.community"),
        row -> row.code() == null ? row.tenant().value() : row.code().value());
    grid.parts(
        Say.text("ledger.decisions.outcome"),
        row -> {
          var answer = new Div(StatusChip.of(row.outcome()));
          if (row.flagged()) {
            answer.add(new StatusChip(Say.text("ledger.decisions.flagged"), Tone.NOTICE));
          }
          return answer;
        });
    grid.text(Say.text("ledger.decisions.basis"), row -> BasisWords.line(row.basis()));
    var search = new SearchField(Say.text("ledger.search"), grid);
    proof.getElement().setAttribute("aria-live", "polite");
    var verify =
        new Button(
            Say.text("ledger.decisions.verify"), VaadinIcon.SHIELD.create(), click -> verify());
    verify.setId("verify");
    var tools = new Tools(search).end(proof, verify, grid.excel(downloads, DecisionSheet.SHEET));
    var lead = new Paragraph(Say.text("ledger.decisions.lead"));
    lead.addClassName("lead");
    add(lead, tools, grid, source);
  }

  private void verify() {
    var found = ledger.verify();
    proof.removeAll();
    proof.add(
        found.intact()
            ? new StatusChip(
                Say.text("ledger.decisions.intact", found.entries(), found.checkpoints()),
                Tone.GOOD)
            : new StatusChip(
                Say.text("ledger.decisions.broken", found.changed().size(), found.gaps().size()),
                Tone.CRITICAL));
    source.say("decision-ledger", Instant.now());
  }
}
