package org.linli.ui.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.Accounts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.OrganisationFiles;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.Posts;
import org.linli.organisations.boundary.UnitCount;
import org.linli.organisations.boundary.UnitDetail;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.boundary.UnitSheet;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.LoadDialog;
import org.linli.ui.parts.Screen;

/** The tree of a place, and beside it the organisation that was chosen in it. */
@Route(value = "organisations", layout = MainLayout.class)
@Needs(
    value = "organisations:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(
    title = "organisations.title",
    icon = VaadinIcon.FILE_TREE,
    group = NavGroup.ACCESS,
    order = 29)
public class OrganisationsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Organisations organisations;
  private final transient Posts posts;
  private final transient Accounts accounts;
  private final transient OrganisationFiles files;
  private final transient Scopes scopes;
  private final transient Caller caller;
  private final ComboBox<UnitCount> place = new ComboBox<>(say("organisations.place"));
  private final Checkbox closed = new Checkbox(say("organisations.with-closed"));
  private final Panel tree = new Panel(say("organisations.tree"));
  private final Div side = new Div();
  private final Button make = new Button();
  private transient List<UnitRow> rows = List.of();
  private String elsewhere;
  private UUID chosen;

  @Inject
  public OrganisationsView(
      Organisations organisations,
      Posts posts,
      Accounts accounts,
      OrganisationFiles files,
      Downloads downloads,
      Scopes scopes) {
    super("organisations");
    this.organisations = organisations;
    this.posts = posts;
    this.accounts = accounts;
    this.files = files;
    this.scopes = scopes;
    caller = scopes.caller();
    side.addClassName("side");
    side.setId("organisation");
    side.getElement().setAttribute("aria-live", "polite");
    closed.addValueChangeListener(change -> refresh());
    var filters = new Div(places(), closed, downloads.excel(UnitSheet.SHEET, this::listed));
    filters.addClassName("filters");
    var split = new Div(tree, side);
    split.addClassNames("split", "split-even");
    if (caller.may("organisations:write")) {
      actions(load(), make());
    }
    add(filters, split, source("organisations"));
    refresh();
  }

  /** Whose tree is shown: for those above, also that of a division, community or enterprise. */
  private ComboBox<UnitCount> places() {
    place.setId("place");
    place.setItems(organisations.places());
    place.setItemLabelGenerator(
        each ->
            say(
                "organisations.place-of",
                each.name(),
                each.organisation() == null ? each.code().value() : each.organisation(),
                each.units()));
    place.setPlaceholder(say("organisations.own-place"));
    place.setClearButtonVisible(true);
    place.setAllowCustomValue(true);
    place.setHelperText(say("organisations.place-hint"));
    place.addCustomValueSetListener(
        typed -> {
          elsewhere = typed.getDetail().strip();
          chosen = null;
          refresh();
        });
    place.addValueChangeListener(
        change -> {
          elsewhere = null;
          chosen = null;
          refresh();
        });
    place.setVisible(caller.tenant().isEmpty() && caller.tier() != Tier.OPERATOR);
    return place;
  }

  private Button make() {
    make.setText(say("organisations.make"));
    make.setIcon(VaadinIcon.PLUS.create());
    make.addClickListener(
        click -> UnitDialog.make(organisations, speech(), at(), rows, this::show).open());
    make.setId("make-organisation");
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return make;
  }

  private Button load() {
    var locale = Say.locale();
    var load =
        new Button(
            say("organisations.import"),
            VaadinIcon.UPLOAD_ALT.create(),
            click ->
                new LoadDialog(
                        "organisations",
                        scopes,
                        () -> files.template(locale),
                        bytes -> files.load(bytes, false),
                        this::refresh)
                    .open());
    load.setId("import-organisations");
    return load;
  }

  private UnitQuery query() {
    var at = place.getValue();
    return new UnitQuery(
        at(), at == null ? null : at.organisation(), false, null, closed.getValue());
  }

  /** The division that is looked at; null for the own one or an enterprise's. */
  private String at() {
    var at = place.getValue();
    return at == null ? elsewhere : at.organisation() == null ? at.code().value() : null;
  }

  private Page<UnitRow> listed(PageRequest page) {
    return organisations.list(query(), page);
  }

  private void show(UUID id) {
    chosen = id;
    refresh();
  }

  @Override
  protected void refresh() {
    var found = Deed.asked(() -> organisations.tree(query()));
    rows = found == null ? List.of() : found;
    // An enterprise makes its own.
    make.setVisible(place.getValue() == null || place.getValue().organisation() == null);
    tree.fill(
        rows.isEmpty()
            ? empty(VaadinIcon.FILE_TREE, "organisations.none")
            : new UnitTree(rows, chosen, this::show));
    side.removeAll();
    var detail = chosen == null ? null : Deed.asked(() -> organisations.get(chosen));
    side.setVisible(detail != null);
    if (detail != null) {
      side.add(panel(detail));
    }
  }

  private UnitPanel panel(UnitDetail detail) {
    return new UnitPanel(
        new UnitDeeds(organisations, posts, accounts, speech(), rows, this::refresh),
        detail,
        caller);
  }
}
