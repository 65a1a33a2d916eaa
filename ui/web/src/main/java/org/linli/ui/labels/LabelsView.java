package org.linli.ui.labels;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DeviceQuery;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.ui.community.DevicesView;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;

/** A sheet of labels of the devices that are chosen, to be printed and hung beside them. */
@Route(value = "community/labels", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
public class LabelsView extends Screen {

  /** So many fit on ten sheets of paper; a community prints compound by compound. */
  private static final int MOST = 240;

  private final transient Devices devices;
  private final transient DeviceModels models;
  private final ComboBox<DeviceModel> model = new ComboBox<>();
  private final TextField search = new TextField();
  private final TextField origin = new TextField();
  private final PlaceField place;
  private final Div sheet = new Div();

  @Inject
  public LabelsView(Devices devices, DeviceModels models, Places places) {
    super("community.labels");
    this.devices = devices;
    this.models = models;
    place =
        new PlaceField(
            say("device.place"),
            places.tree().stream().filter(row -> row.kind() != PlaceKind.GRID).toList());
    model.setLabel(say("device.model"));
    model.setItems(models.all());
    model.setItemLabelGenerator(item -> item.name().in(speech().locale()));
    model.setClearButtonVisible(true);
    search.setLabel(say("list.search"));
    search.setPlaceholder(say("device.search-hint"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    origin.setLabel(say("labels.origin"));
    origin.setHelperText(say("labels.origin-hint"));
    origin.setValueChangeMode(ValueChangeMode.LAZY);
    place.addValueChangeListener(change -> refresh());
    model.addValueChangeListener(change -> refresh());
    search.addValueChangeListener(change -> refresh());
    origin.addValueChangeListener(change -> refresh());
    var print = verb("labels.print", () -> UI.getCurrent().getPage().executeJs("window.print()"));
    print.setIcon(VaadinIcon.PRINT.create());
    actions(print);
    sheet.addClassName("labels");
    var back = new RouterLink(say("labels.back"), DevicesView.class);
    back.addClassName("back");
    add(back, new Tools(place, model, search, origin), sheet);
    addAttachListener(
        attached -> attached.getUI().getPage().fetchCurrentURL(url -> origin.setValue(root(url))));
  }

  /** Where the browser found us, phones will. */
  static String root(URL url) {
    return URI.create(url.getProtocol() + "://" + url.getAuthority()).toString();
  }

  @Override
  protected void refresh() {
    sheet.removeAll();
    if (origin.getValue().isBlank()) {
      return;
    }
    var kind = model.getValue();
    var query =
        new DeviceQuery(place.place(), kind == null ? null : kind.model(), null, null, null);
    var shown = devices.list(query, new PageRequest(0, MOST, search.getValue()));
    lead(say("labels.sum", shown.items().size(), shown.total()));
    for (var row : shown.items()) {
      var name = models.get(row.model()).name().in(speech().locale());
      sheet.add(new Label(speech(), row, name, origin.getValue().strip()));
    }
    if (shown.items().isEmpty()) {
      sheet.add(empty(VaadinIcon.QRCODE, "empty.devices"));
    }
  }
}
