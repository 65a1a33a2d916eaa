package org.linli.ui.networks;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.LinkKind;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.UserGroup;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Writes down how a device is linked. */
final class LinkDialog {

  private static final int MOST_GATEWAYS = 500;

  private LinkDialog() {}

  static void open(
      Speech speech,
      Networks networks,
      Devices devices,
      DeviceModels models,
      LinkRow row,
      Runnable changed) {
    var allowed = models.get(row.model()).fit().links();
    var link = new Select<LinkKind>();
    link.setLabel(speech.say("networks.link"));
    link.setItems(allowed.isEmpty() ? List.of(LinkKind.values()) : List.copyOf(allowed));
    link.setItemLabelGenerator(item -> item == null ? "" : speech.word("LinkKind", item));
    link.setValue(row.link());
    var group = new Select<UserGroup>();
    group.setLabel(speech.say("networks.group"));
    group.setItems(UserGroup.values());
    group.setItemLabelGenerator(item -> item == null ? "" : speech.word("UserGroup", item));
    group.setValue(row.group());
    var gateways = gateways(devices);
    var gateway = new ComboBox<DeviceRow>(speech.say("networks.gateway"));
    gateway.setItems(gateways);
    gateway.setItemLabelGenerator(one -> one.name() + " · " + one.code());
    gateway.setClearButtonVisible(true);
    gateways.stream()
        .filter(one -> one.id().value().equals(row.gateway()))
        .findFirst()
        .ifPresent(gateway::setValue);
    for (var field : List.of(link, group)) {
      field.setWidthFull();
    }
    gateway.setWidthFull();
    new Ask(speech, speech.say("networks.write"))
        .text(row.name() + " · " + row.code())
        .with(link, gateway, group)
        .answer(
            speech.say("networks.save"),
            () ->
                Deed.attempt(
                    speech.say("networks.saved"),
                    () -> {
                      networks.link(
                          new DeviceId(row.device()),
                          new LinkDraft(
                              link.getValue(),
                              gateway.getValue() == null ? null : gateway.getValue().id().value(),
                              group.getValue()));
                      changed.run();
                    }))
        .open();
  }

  private static List<DeviceRow> gateways(Devices devices) {
    var query = new DeviceQuery(null, "edge-gateway", null, null, null);
    return devices.list(query, PageRequest.first(MOST_GATEWAYS)).items();
  }
}
