package org.linli.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.documents.boundary.Seals;
import org.linli.documents.boundary.Templates;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;
import org.linli.documents.entity.TemplateRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Templates as the community uses them, its seals, and the keys that sign. */
@Route(value = "community/document-settings", layout = MainLayout.class)
@Needs(value = "documents:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.papersettings.title",
    icon = VaadinIcon.RECORDS,
    group = NavGroup.REGISTER,
    order = 22)
public class DocumentSettingsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Templates templates;
  private final transient Seals seals;
  private final transient Caller caller;
  private final Panel kinds = new Panel(say("papers.templates"));
  private final Panel stamps = new Panel(say("papers.seals"));

  @Inject
  public DocumentSettingsView(Templates templates, Seals seals, Scopes scopes) {
    super("community.papersettings");
    this.templates = templates;
    this.seals = seals;
    caller = scopes.caller();
    if (caller.may("seals:write")) {
      stamps.actions(
          new Button(
              say("papers.make-seal"),
              VaadinIcon.PLUS.create(),
              click -> SealDialog.open(speech(), seals, this::refresh)),
          new Button(say("papers.renew-keys"), click -> renew()));
    }
    add(stamps, kinds, source("documents"));
    refresh();
  }

  private void renew() {
    Ask.sure(
        speech(),
        say("papers.renew-keys"),
        say("papers.renew-hint"),
        () -> Deed.attempt(say("papers.renewed"), seals::renewKeys));
  }

  @Override
  protected void refresh() {
    fillSeals();
    fillKinds();
  }

  private void fillSeals() {
    var table =
        new Table(
            say("papers.seal"),
            say("papers.organisation"),
            say("papers.keepers"),
            say("papers.state"),
            say("papers.deed"));
    for (var row : seals.list()) {
      var active = row.state() == SealState.ACTIVE;
      table.row(
          row.name(),
          row.organisation(),
          row.keepers().isEmpty()
              ? say("papers.keepers-all")
              : say("papers.keepers-some", row.keepers().size()),
          new StatusChip(Say.word(row.state()), active ? Tone.GOOD : Tone.NEUTRAL),
          active && caller.may("seals:write")
              ? verb("papers.stop-seal", () -> stop(row))
              : new Span(row.reason() == null ? "" : row.reason()));
    }
    stamps.fill(table.orSay(say("papers.no-seals")));
  }

  private void stop(SealRow row) {
    Ask.note(
        speech(),
        say("papers.stop-seal"),
        say("papers.stop-why"),
        note -> {
          seals.stop(row.id(), note);
          refresh();
        });
  }

  private void fillKinds() {
    var table =
        new Table(
            say("papers.kind"),
            say("papers.number"),
            say("papers.keep-years"),
            say("papers.basis"),
            say("papers.own"),
            say("papers.deed"));
    for (var row : templates.list()) {
      var open = caller.may("documents:set") && !row.template().open().isEmpty();
      table.row(
          row.template().name().in(Say.locale()),
          row.template().number(),
          years(row),
          row.template().basis(),
          own(row),
          open
              ? verb(
                  "papers.set", () -> VariantDialog.open(speech(), templates, row, this::refresh))
              : new Span(""));
    }
    kinds.fill(table);
  }

  private String years(TemplateRow row) {
    var own = row.variant().keepYears();
    var years = own == null ? row.template().keepYears() : own;
    return years == null ? say("papers.for-ever") : say("papers.years", years);
  }

  private Div own(TemplateRow row) {
    var own = new Div();
    if (row.variant().placeWord() != null) {
      own.add(new Div(say("papers.place-word-is", row.variant().placeWord())));
    }
    if (row.variant().closing() != null) {
      own.add(new Div(row.variant().closing()));
    }
    return own;
  }
}
