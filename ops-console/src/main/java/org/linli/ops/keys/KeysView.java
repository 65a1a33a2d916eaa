package org.linli.ops.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyBook;
import org.linli.keys.boundary.KeyRow;
import org.linli.keys.boundary.KeyUse;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;

/** Every version of every key with its algorithms and state; rotation, and destruction for good. */
@Route(value = "keys", layout = MainLayout.class)
@Nav(title = "ops.keys", icon = VaadinIcon.KEY_O, order = 40)
@Needs(value = "keys:read", tiers = Tier.PLATFORM)
public class KeysView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient KeyBook book;
  private transient Map<Integer, Long> used = Map.of();
  private final Grid<KeyRow> grid = new Grid<>(KeyRow.class, false);

  @Inject
  public KeysView(KeyBook book) {
    this.book = book;
    addClassNames("linli-view", "ops-keys");
    var lead = new Paragraph(Say.text("ops.keys.lead"));
    lead.addClassName("lead");
    add(lead);
    if (mayWrite()) {
      add(rotations());
    }
    columns();
    add(grid);
    refresh();
  }

  private Div rotations() {
    var tools = new Div();
    tools.addClassName("tools");
    for (var purpose : KeyPurpose.values()) {
      var rotate =
          new Button(
              Say.text("ops.keys.rotate", Say.word(purpose)),
              VaadinIcon.REFRESH.create(),
              click -> change(() -> book.rotate(purpose)));
      rotate.setId("rotate-" + purpose);
      tools.add(rotate);
    }
    var reseal =
        new Button(Say.text("ops.keys.reseal"), VaadinIcon.LOCK.create(), click -> reseal());
    reseal.setId("reseal");
    tools.add(reseal);
    return tools;
  }

  private void columns() {
    grid.addColumn(row -> Say.word(row.purpose()))
        .setHeader(Say.text("ops.keys.purpose"))
        .setAutoWidth(true);
    grid.addColumn(KeyRow::version).setHeader(Say.text("ops.keys.version")).setAutoWidth(true);
    grid.addColumn(row -> Say.word(row.suite()))
        .setHeader(Say.text("ops.keys.suite"))
        .setAutoWidth(true);
    grid.addComponentColumn(row -> new StatusChip(Say.word(row.state()), tone(row.state())))
        .setHeader(Say.text("ops.state"))
        .setAutoWidth(true);
    grid.addColumn(row -> Say.time(row.createdAt()))
        .setHeader(Say.text("ops.keys.made"))
        .setAutoWidth(true);
    grid.addColumn(this::sealed).setHeader(Say.text("ops.keys.sealed")).setAutoWidth(true);
    grid.addColumn(row -> Say.time(row.stateSince()))
        .setHeader(Say.text("ops.since"))
        .setAutoWidth(true);
    if (mayWrite()) {
      grid.addComponentColumn(this::destruction)
          .setHeader(Say.text("ops.action"))
          .setAutoWidth(true);
    }
    grid.addThemeVariants(GridVariant.LUMO_COMPACT);
    grid.setEmptyStateComponent(new EmptyState(VaadinIcon.KEY_O, Say.text("ops.keys.none")));
    grid.getElement().setAttribute("aria-label", Say.text("ops.keys"));
    grid.setSizeFull();
  }

  private Component destruction(KeyRow row) {
    if (row.state() != KeyState.RETIRED) {
      return new Span();
    }
    var destroy = new Button(Say.text("ops.keys.destroy"), click -> confirm(row));
    destroy.addThemeVariants(
        ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    return destroy;
  }

  private void confirm(KeyRow row) {
    var name = new KeyName(row.purpose(), row.version());
    var dialog =
        new ConfirmDialog(
            Say.text("ops.keys.destroy.title", Say.word(row.purpose()), row.version()),
            Say.text("ops.keys.destroy.what"),
            Say.text("ops.keys.destroy"),
            event ->
                change(
                    () -> {
                      book.destroy(name);
                      return name;
                    }),
            Say.text("ops.cancel"),
            event -> {});
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
  }

  private void reseal() {
    try {
      Notes.done(Say.text("ops.keys.resealed", Say.number(book.reseal().values())));
      refresh();
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private void change(java.util.function.Supplier<KeyName> verb) {
    try {
      verb.get();
      refresh();
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private String sealed(KeyRow row) {
    return row.purpose() == KeyPurpose.FIELD
        ? Say.number(used.getOrDefault(row.version(), 0L))
        : "";
  }

  private void refresh() {
    used = book.use().stream().collect(Collectors.toMap(KeyUse::version, KeyUse::values));
    grid.setItems(book.list());
  }

  private static boolean mayWrite() {
    return SignedIn.caller().filter(caller -> caller.may("keys:write")).isPresent();
  }

  private static Tone tone(KeyState state) {
    return switch (state) {
      case ACTIVE -> Tone.GOOD;
      case RETIRED -> Tone.NEUTRAL;
      case DESTROYED -> Tone.CRITICAL;
    };
  }
}
