package org.linli.ui.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.access.entity.Caller;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.MemberRow;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitDetail;
import org.linli.organisations.boundary.UnitEvent;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Verb;

/** One organisation: what is kept of it, who belongs to it, and what happened to it. */
final class UnitPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient UnitDeeds deeds;
  private final transient UnitDetail detail;
  private final transient Caller caller;

  UnitPanel(UnitDeeds deeds, UnitDetail detail, Caller caller) {
    this.deeds = deeds;
    this.detail = detail;
    this.caller = caller;
    add(
        new Panel(
            detail.row().name(),
            verbs(),
            facts(),
            new H3(Say.text("organisations.members")),
            members(),
            hidden(),
            new H3(Say.text("organisations.charges")),
            charges(),
            new H3(Say.text("organisations.history")),
            history()));
  }

  private UnitRow row() {
    return detail.row();
  }

  private Div verbs() {
    var verbs = new Div(new StatusChip(Say.word(row().state()), UnitTree.tone(row().state())));
    verbs.addClassName("chips");
    if (!row().mine()) {
      return verbs;
    }
    if (row().state() == UnitState.CLOSED) {
      verbs.add(verb("organisations.open", deeds::open));
      return verbs;
    }
    verbs.add(
        verb("organisations.change", deeds::change),
        verb("organisations.move", deeds::move),
        verb("organisations.close", deeds::close));
    if (caller.may("accounts:write") && row().state() == UnitState.ACTIVE) {
      verbs.add(verb("organisations.join", deeds::join));
    }
    return verbs;
  }

  private Button verb(String key, Consumer<UnitRow> deed) {
    return Verb.framed(Say.text(key), () -> deed.accept(row()));
  }

  private Facts facts() {
    var facts =
        new Facts()
            .fact(column("number"), row().number())
            .fact(column("type"), Say.text(row().typeName()));
    if (!detail.path().isEmpty()) {
      facts.fact(Say.text("organisations.part-of"), String.join(" / ", detail.path()));
    }
    fact(facts, "credit-code", row().creditCode());
    fact(facts, "leader", row().leader());
    fact(facts, "phone", row().phone());
    fact(facts, "address", row().address());
    fact(facts, "organisation", row().organisation());
    facts.fact(
        Say.text("organisations.term"),
        Say.text(
            "organisations.term-of",
            row().validFrom(),
            row().validUntil().map(LocalDate::toString).orElse(Say.none())));
    row().extra().forEach(facts::fact);
    return facts;
  }

  private static void fact(Facts facts, String key, Optional<String> value) {
    value.ifPresent(text -> facts.fact(column(key), text));
  }

  private Div members() {
    if (detail.members().isEmpty()) {
      return new Div(new Span(Say.text("organisations.no-members")));
    }
    var table =
        new Table(
            Say.text("organisations.member"),
            column("post"),
            Say.text("organisations.role"),
            Say.text("organisations.verbs"));
    for (var member : detail.members()) {
      table.row(
          new Span(member.name() + " (" + member.username() + ")"),
          post(member),
          new Span(member.role().map(deeds::role).orElse(Say.none())),
          leave(member));
    }
    return table;
  }

  private static Div post(MemberRow member) {
    var post = new Div(new Span(member.post()));
    post.addClassName("chips");
    if (member.main()) {
      post.add(new StatusChip(Say.text("organisations.main"), Tone.NEUTRAL));
    }
    return post;
  }

  private Div leave(MemberRow member) {
    var verbs = new Div();
    if (row().mine() && caller.may("accounts:write")) {
      var leave = new Button(Say.text("organisations.leave"), click -> deeds.leave(row(), member));
      leave.setAriaLabel(Say.text("organisations.leave-of", member.name()));
      leave.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      verbs.add(leave);
    }
    return verbs;
  }

  /** Of members that are not the reader's to see, the number is told. */
  private Span hidden() {
    var hidden = row().members() - detail.members().size();
    var told = new Span(hidden == 0 ? "" : Say.text("organisations.hidden", hidden));
    told.addClassName("hint");
    return told;
  }

  /** What it answers for, and did. */
  private Div charges() {
    if (detail.charges().isEmpty()) {
      return new Div(new Span(Say.text("organisations.no-charges")));
    }
    var table =
        new Table(
            column("charges"),
            column("post"),
            Say.text("organisations.since"),
            Say.text("organisations.until"));
    for (var charge : detail.charges()) {
      table.row(
          new Span(Say.text(charge.title())),
          new Span(charge.post().orElse(Say.none())),
          new Span(Say.time(charge.since())),
          new Span(charge.until().map(Say::time).orElse(Say.none())));
    }
    return table;
  }

  private Table history() {
    var table =
        new Table(
            Say.text("organisations.when"),
            Say.text("organisations.what"),
            Say.text("organisations.who"));
    for (var event : detail.history()) {
      table.row(new Span(Say.time(event.at())), new Span(what(event)), new Span(event.actor()));
    }
    return table;
  }

  private static String what(UnitEvent event) {
    var changes = event.changes().stream().map(UnitPanel::change).collect(Collectors.joining("; "));
    return changes.isEmpty()
        ? Say.word(event.what())
        : Say.text("organisations.what-of", Say.word(event.what()), changes);
  }

  private static String change(UnitChange change) {
    return Say.text(
        "organisations.change-of",
        column(change.field()),
        change.before().isEmpty() ? Say.none() : change.before(),
        change.after().isEmpty() ? Say.none() : change.after());
  }

  static String column(String key) {
    return Say.text("organisations.column." + key);
  }
}
