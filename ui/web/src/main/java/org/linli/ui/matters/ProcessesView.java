package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
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
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.Misfit;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Screen;

/** The processes of the division with their versions: drafted, checked, published, withdrawn. */
@Route(value = "processes", layout = MainLayout.class)
@Needs(
    value = "processes:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "matters.processes.title",
    icon = VaadinIcon.SITEMAP,
    group = NavGroup.REGISTER,
    order = 60)
public class ProcessesView extends Screen {

  private final transient ProcessDesk desk;
  private final transient Caller caller;
  private final transient Downloads downloads;
  private final PagedGrid<DefinitionRow> grid;

  @Inject
  public ProcessesView(ProcessDesk desk, Scopes scopes, Downloads downloads) {
    super("matters.processes");
    this.desk = desk;
    this.caller = scopes.caller();
    this.downloads = downloads;
    grid =
        new PagedGrid<>(
            say("matters.processes.title"),
            say("empty.processes"),
            page -> desk.list(null, null, page));
    grid.setHeight("32rem");
    grid.text(say("matters.process-name"), DefinitionRow::name);
    grid.text(say("matters.process-scope"), this::scope);
    grid.text(say("matters.process-version"), row -> String.valueOf(row.number()));
    grid.parts(say("matters.state"), row -> chip(row.state()));
    grid.text(say("matters.process-by"), row -> by(row));
    grid.actions(say("matters.process-deeds"), this::deeds);
    if (caller.may("processes:write")) {
      var draft =
          new Button(
              say("matters.process-draft"),
              VaadinIcon.UPLOAD.create(),
              click -> new DraftDialog(speech(), desk, grid::refresh).open());
      var begin =
          new Button(say("matters.process-new"), VaadinIcon.PLUS.create(), click -> begin());
      begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(begin, draft);
    }
    var misfits = caller.scope() == null ? List.<Misfit>of() : desk.misfits(null);
    if (!misfits.isEmpty()) {
      add(new Panel(say("matters.misfits"), new MisfitList(speech(), misfits)));
    }
    add(new Panel(say("matters.processes.title"), grid), source("processes"));
  }

  /** Asks what it is, and opens it to be drawn on. */
  private void begin() {
    var own = caller.scope() == null ? "" : caller.scope().value();
    new NewProcessDialog(
            speech(),
            desk,
            own,
            id -> {
              grid.refresh();
              getUI().ifPresent(ui -> ui.getPage().setLocation("processes/draw/" + id));
            })
        .open();
  }

  /** What the packs brought is the template of all. */
  private String scope(DefinitionRow row) {
    return row.scope().isEmpty() ? say("matters.process-delivered") : row.scope();
  }

  private String by(DefinitionRow row) {
    return row.scope().isEmpty()
        ? speech().day(row.createdAt())
        : say("step.who", row.createdBy(), speech().day(row.createdAt()));
  }

  private Component chip(DefinitionState state) {
    return new StatusChip(
        speech().word("DefinitionState", state),
        switch (state) {
          case DRAFT -> Tone.WARNING;
          case PUBLISHED -> Tone.GOOD;
          case REPLACED, WITHDRAWN -> Tone.NEUTRAL;
        });
  }

  private Component deeds(DefinitionRow row) {
    var deeds =
        new Div(
            downloads.link(
                say("matters.process-file"),
                () ->
                    new Downloads.Content(
                        row.key() + ".bpmn",
                        "application/xml",
                        desk.file(row.id()).getBytes(StandardCharsets.UTF_8))));
    deeds.addClassName("chips");
    var draw = new Anchor("processes/draw/" + row.id(), say("designer.open"));
    deeds.addComponentAsFirst(draw);
    if (!caller.may("processes:publish") || !owns(row)) {
      return deeds;
    }
    if (row.state() == DefinitionState.DRAFT || row.state() == DefinitionState.PUBLISHED) {
      deeds.add(verb("matters.process-withdraw", () -> withdraw(row)));
    }
    return deeds;
  }

  private boolean owns(DefinitionRow row) {
    return !row.scope().isEmpty()
        && caller.scope() != null
        && row.scope().startsWith(caller.scope().value());
  }

  private void withdraw(DefinitionRow row) {
    Ask.note(
        speech(),
        say("matters.process-withdraw"),
        say("matters.reason"),
        reason -> {
          desk.withdraw(row.id(), reason);
          grid.refresh();
        });
  }
}
