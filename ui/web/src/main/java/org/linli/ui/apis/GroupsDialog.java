package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.GroupRow;
import org.linli.look.text.Say;
import org.linli.packs.Text;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** The groups of interfaces: added, renamed, and removed when they are empty. */
final class GroupsDialog {

  private final Speech speech;
  private final Apis apis;
  private final Runnable after;
  private final Grid<GroupRow> grid = new Grid<>();

  GroupsDialog(Speech speech, Apis apis, Runnable after) {
    this.speech = speech;
    this.apis = apis;
    this.after = after;
    grid.addColumn(row -> row.name().in(speech.locale())).setHeader(speech.say("apis.group"));
    grid.addColumn(GroupRow::id).setHeader(speech.say("apis.id"));
    grid.addColumn(row -> Say.number(row.apis())).setHeader(speech.say("apis.count"));
    grid.addComponentColumn(this::verbs).setHeader(speech.say("apis.actions")).setAutoWidth(true);
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", speech.say("apis.groups"));
    grid.setItems(apis.groups());
  }

  void open() {
    var dialog = new Dialog(speech.say("apis.groups"));
    dialog.setWidth("46rem");
    dialog.add(grid);
    var add = new Button(speech.say("apis.group.add"), click -> named(null));
    add.setId("group-add");
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(new Button(speech.say("apis.close"), click -> dialog.close()), add);
    dialog.open();
  }

  private Span verbs(GroupRow row) {
    var rename = new Button(speech.say("apis.rename"), click -> named(row));
    rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    var verbs = new Span(rename);
    if (!row.delivered() && row.apis() == 0) {
      var remove =
          new Button(speech.say("apis.remove"), click -> done(() -> apis.removeGroup(row.id())));
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      verbs.add(remove);
    }
    return verbs;
  }

  private void named(GroupRow row) {
    var id = field("id", row == null ? "" : row.id());
    id.setReadOnly(row != null);
    var zh = field("name-zh", row == null ? "" : row.name().zh());
    var en = field("name-en", row == null ? "" : row.name().en());
    var title = speech.say(row == null ? "apis.group.add" : "apis.rename");
    new Ask(speech, title)
        .with(id, zh, en)
        .answer(
            title,
            () ->
                done(
                    () -> {
                      if (zh.isEmpty() || en.isEmpty()) {
                        throw new org.linli.access.boundary.Invalid("name", "required");
                      }
                      var name = new Text(zh.getValue().strip(), en.getValue().strip());
                      if (row == null) {
                        apis.addGroup(id.getValue(), name);
                      } else {
                        apis.renameGroup(row.id(), name);
                      }
                    }))
        .open();
  }

  private TextField field(String key, String value) {
    var field = new TextField(speech.say("apis." + key));
    field.setId("group-" + key);
    field.setValue(value);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }

  private boolean done(Runnable deed) {
    return Deed.attempt(
        speech.say("apis.done"),
        () -> {
          deed.run();
          grid.setItems(apis.groups());
          after.run();
        });
  }
}
