package org.linli.ui.matters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.Matters;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.KindView;
import org.linli.places.boundary.Places;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/** A clerk takes something up for somebody: which kind, by which door, and its form. */
@Route(value = "community/new-matter", layout = MainLayout.class)
@Needs(value = "matters:open", tiers = Tier.COMMUNITY)
public class NewMatterView extends Screen implements BeforeEnterObserver {

  private final transient Matters matters;
  private final transient Places places;
  private final Select<KindView> kind = new Select<>();
  private final Select<Door> door = new Select<>();
  private final Div content = new Div();
  private final Button open;
  private DraftForm form;

  @Inject
  public NewMatterView(Matters matters, Places places) {
    super("matters.new");
    this.matters = matters;
    this.places = places;
    kind.setLabel(say("matters.kind"));
    kind.setItems(matters.kinds());
    kind.setItemLabelGenerator(KindView::name);
    kind.addValueChangeListener(change -> ask());
    door.setLabel(say("matters.door"));
    door.setItemLabelGenerator(one -> speech().word("Door", one));
    open = new Button(say("matters.open"), VaadinIcon.CHECK.create(), click -> open());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.setEnabled(false);
    var filters = new Div(kind, door);
    filters.addClassName("filters");
    add(filters, content, open);
  }

  /** Whoever comes from another screen knows already which kind it is. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.getLocation().getQueryParameters().getSingleParameter("kind").ifPresent(this::begin);
  }

  /** Opens the form of a kind; of one that is not taken up here a sentence says so. */
  void begin(String wanted) {
    kind.getListDataView()
        .getItems()
        .filter(one -> one.kind().equals(wanted))
        .findFirst()
        .ifPresentOrElse(
            kind::setValue,
            () -> {
              content.removeAll();
              content.add(empty(VaadinIcon.BAN, "matters.not-by-this-door"));
            });
  }

  private void ask() {
    content.removeAll();
    open.setEnabled(kind.getValue() != null);
    if (kind.getValue() == null) {
      return;
    }
    var chosen = kind.getValue();
    var doors = chosen.doors().stream().filter(one -> one != Door.RESIDENT).toList();
    door.setItems(doors);
    door.setValue(doors.getFirst());
    var detail = Deed.asked(() -> matters.kind(chosen.kind()));
    if (detail != null) {
      form = new DraftForm(speech(), detail, places.tree(), true, matters::whereabouts);
      content.add(form);
    }
  }

  private void open() {
    if (form == null || !form.isComplete()) {
      return;
    }
    var opened = Deed.asked(() -> matters.open(form.draft(door.getValue())));
    if (opened != null) {
      Notes.done(say("matters.opened-as", opened.number()));
      kind.clear();
      var link = new RouterLink(say("matters.open-it"), MatterView.class, opened.id().toString());
      content.add(new Receipt(speech(), opened), link);
      link.focus();
    }
  }
}
