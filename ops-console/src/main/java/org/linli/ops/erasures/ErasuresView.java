package org.linli.ops.erasures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.ErasureTerm;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Filled;
import org.linli.ops.Lines;
import org.linli.ops.Outcome;

/** Which communities are to be erased, the fields that want one, and the certificates. */
@Route(value = "erasures", layout = MainLayout.class)
@Nav(title = "ops.erasures", icon = VaadinIcon.ERASER, order = 33)
@Needs(value = "erasure:read", tiers = Tier.PLATFORM)
public class ErasuresView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 400;

  private final transient Erasures erasures;
  private final transient Downloads downloads;
  private final boolean mayPropose;
  private final TextField community = new TextField(Say.text("ops.visits.community"));
  private final TextArea reason = new TextArea(Say.text("ops.reason"));
  private final Outcome problem = new Outcome();
  private final Div list = new Div();

  @Inject
  public ErasuresView(Erasures erasures, Scopes scopes, Downloads downloads) {
    this.erasures = erasures;
    this.downloads = downloads;
    mayPropose = scopes.caller().may("erasure:propose");
    addClassNames("linli-view", "ops-erasures");
    if (mayPropose) {
      add(new Panel(Say.text("ops.erasures.propose"), form()));
    }
    add(
        new Panel(Say.text("ops.erasures.list"), list),
        new Panel(Say.text("ops.erasures.terms"), terms()));
    refresh();
  }

  private Component form() {
    community.setRequiredIndicatorVisible(true);
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    var go = new Button(Say.text("ops.erasures.propose"), click -> propose());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var fields = new Div(community, reason, go);
    fields.addClassName("tools");
    return new Div(new Paragraph(Say.text("ops.erasures.what")), fields, problem);
  }

  private Component terms() {
    var terms = new UnorderedList();
    for (var term : erasures.terms()) {
      terms.add(
          new ListItem(
              Say.text("ops.erasures.term", name(term), Say.number(term.days()), term.clause())));
    }
    return terms;
  }

  private static String name(ErasureTerm term) {
    return Say.locale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? term.zh() : term.en();
  }

  private void propose() {
    attempt(
        "ops.erasures.proposed",
        () -> {
          erasures.propose(Filled.community(community), reason.getValue());
          community.clear();
          reason.clear();
        });
  }

  private void attempt(String done, Runnable deed) {
    problem.of(done, deed, this::refresh);
  }

  private void refresh() {
    list.removeAll();
    var all = erasures.list();
    if (all.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.ERASER, Say.text("ops.erasures.none")));
      return;
    }
    var grid = new Lines<Erasure>("ops.erasures.list");
    grid.text("ops.community", Erasure::community);
    grid.wide("ops.reason", Erasure::reason);
    grid.part(
        "ops.state", erasure -> new StatusChip(Say.word(erasure.state()), tone(erasure.state())));
    grid.text(
        "ops.erasures.proposer",
        erasure ->
            Say.text(
                "ops.erasures.who-when", erasure.proposedBy(), Say.time(erasure.proposedAt())));
    grid.text("ops.erasures.second", ErasuresView::second);
    grid.part("ops.action", this::actions);
    grid.setItems(all);
    list.add(grid);
  }

  private static String second(Erasure erasure) {
    return erasure.decidedBy() == null
        ? Say.none()
        : Say.text("ops.erasures.who-when", erasure.decidedBy(), Say.time(erasure.decidedAt()));
  }

  private Component actions(Erasure erasure) {
    var deeds = new Div();
    if (erasure.state() == ErasureState.CONFIRMED) {
      // What the server may not, somebody at the machine does, by these very words.
      deeds.add(
          new Paragraph(
              Say.text("ops.erasures.command", erasure.id().toString(), erasure.tenant().value())));
    }
    if (erasure.fault() != null) {
      deeds.add(new StatusChip(why(erasure.fault()), Tone.CRITICAL));
    }
    if (mayPropose && erasure.state() == ErasureState.CONFIRMED && erasure.orderedAt() == null) {
      var go =
          new Button(
              Say.text("ops.erasures.order"),
              click -> attempt("ops.erasures.ordered", () -> erasures.order(erasure.id())));
      go.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
      deeds.add(go);
    }
    if (mayPropose
        && (erasure.state() == ErasureState.PROPOSED
            || erasure.state() == ErasureState.CONFIRMED)) {
      var back =
          new Button(
              Say.text("ops.erasures.withdraw"),
              click -> attempt("ops.erasures.withdrawn", () -> erasures.withdraw(erasure.id())));
      back.addThemeVariants(ButtonVariant.LUMO_SMALL);
      deeds.add(back);
    }
    if (erasure.state() == ErasureState.DONE) {
      deeds.add(
          downloads.link(Say.text("ops.erasures.certificate"), () -> certificate(erasure)),
          downloads.link(Say.text("ops.erasures.signature"), () -> signature(erasure)));
    }
    return deeds;
  }

  private static String why(String fault) {
    return fault.startsWith("erasure-")
        ? Say.text("refusal." + fault + ".title")
        : Say.text("ops.erasures.broke-off");
  }

  private Downloads.Content certificate(Erasure erasure) {
    var signed = erasures.certificate(erasure.id());
    return new Downloads.Content(
        "erasure-" + erasure.tenant().value() + ".json",
        "application/json",
        signed.text().getBytes(StandardCharsets.UTF_8));
  }

  private Downloads.Content signature(Erasure erasure) {
    return new Downloads.Content(
        "erasure-" + erasure.tenant().value() + ".json.sig",
        "text/plain",
        erasures.certificate(erasure.id()).signature().getBytes(StandardCharsets.US_ASCII));
  }

  private static Tone tone(ErasureState state) {
    return switch (state) {
      case PROPOSED -> Tone.NOTICE;
      case CONFIRMED -> Tone.WARNING;
      case WITHDRAWN, DONE -> Tone.NEUTRAL;
    };
  }
}
