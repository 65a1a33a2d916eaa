package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.LinkageTemplates;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Template;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Templates of linkage that city, districts and streets publish for their communities. */
@Route(value = "linkage-templates", layout = MainLayout.class)
@Needs(
    value = "linkage-templates:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "linkage.templates.title",
    icon = VaadinIcon.CONNECT,
    group = NavGroup.AGREEMENTS,
    order = 29)
public class TemplatesView extends Screen {

  private final transient LinkageTemplates templates;
  private final transient Caller caller;
  private final transient List<Scenario> scenarios;
  private final transient TemplateWords words = new TemplateWords(speech());
  private final boolean mayPublish;
  private final Div cards = new Div();

  @Inject
  public TemplatesView(LinkageTemplates templates, Scopes scopes) {
    super("linkage.templates");
    this.templates = templates;
    caller = scopes.caller();
    scenarios = templates.scenarios();
    mayPublish = caller.may("linkage-templates:write");
    if (mayPublish) {
      var publish =
          new Button(say("templates.publish"), VaadinIcon.PLUS.create(), click -> publish());
      publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(publish);
    }
    cards.addClassName("notice-cards");
    add(new Panel(say("linkage.templates.title"), cards), source("templates"));
    refresh();
  }

  @Override
  protected void refresh() {
    cards.removeAll();
    var all = templates.list();
    if (all.isEmpty()) {
      cards.add(empty(VaadinIcon.CONNECT, "empty.templates"));
    }
    all.forEach(template -> cards.add(card(template)));
  }

  private Component card(Template template) {
    var scenario =
        scenarios.stream()
            .filter(one -> one.id().equals(template.scenario()))
            .findFirst()
            .orElse(null);
    var chips =
        new Div(
            new StatusChip(words.from(template), Tone.NEUTRAL),
            new StatusChip(say("templates.version", template.version()), Tone.NEUTRAL),
            template.withdrawnAt() == null
                ? new StatusChip(say("templates.stands"), Tone.GOOD)
                : new StatusChip(say("templates.withdrawn"), Tone.WARNING));
    chips.addClassName("chips");
    var card = new Article();
    card.addClassName("notice-card");
    card.add(
        new H3(scenario == null ? template.scenario() : scenario.name().in(speech().locale())),
        chips,
        new Paragraph(template.note()));
    if (scenario != null) {
      card.add(
          new Paragraph(say("templates.sets-words", words.sets(template, scenario))),
          new Paragraph(say("templates.open-words", words.open(template, scenario))));
    }
    card.add(new Hint(say("templates.by", template.by(), Say.time(template.at()))));
    var verbs = new Div(verb("templates.who", () -> adoptions(template)));
    verbs.addClassName("answers");
    if (mayPublish
        && template.withdrawnAt() == null
        && caller.scope() != null
        && caller.scope().value().equals(template.scope())) {
      verbs.add(verb("templates.withdraw", () -> withdraw(template)));
    }
    card.add(verbs);
    return card;
  }

  private void publish() {
    new TemplateDialog(speech(), scenarios)
        .open(
            draft -> {
              var done =
                  Deed.attempt(say("templates.was-published"), () -> templates.publish(draft));
              refresh();
              return done;
            });
  }

  private void withdraw(Template template) {
    Ask.note(
        speech(),
        say("templates.withdraw"),
        say("linkage.reason"),
        reason -> {
          templates.withdraw(template.id(), reason);
          refresh();
        });
  }

  private void adoptions(Template template) {
    var table =
        new Table(say("templates.community"), say("linkage.version"), say("templates.since"));
    templates
        .adoptions(template.id())
        .forEach(row -> table.row(row.community(), row.version(), Say.time(row.at())));
    new Ask(speech(), say("templates.who"))
        .with(table.reachable().orSay(say("templates.nobody")))
        .open();
  }
}
