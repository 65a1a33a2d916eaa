package org.linli.ui.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.LinkKind;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.UserGroup;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class NetworkScreensTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private NetworksView networks() {
    return ground.show(
        () ->
            new NetworksView(
                ground.networks, ground.devices, ground.models, ground.scopes, ground.downloads));
  }

  private DeviceId device(String model) {
    var code = "N" + UUID.randomUUID().toString().substring(0, 10);
    return ground.as(
        () -> ground.devices.register(new DeviceDraft(code, "Device " + code, model, null)).id());
  }

  @SuppressWarnings("unchecked")
  private static PagedGrid<LinkRow> list(NetworksView view) {
    return (PagedGrid<LinkRow>) Parts.all(view, PagedGrid.class).findFirst().orElseThrow();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aLinkIsWrittenAndTheLinksAreCounted() {
    device("edge-gateway");
    var sensor = device("soil-sensor");
    var view = networks();
    assertThat(Parts.words(view)).contains("Not noted");
    var grid = list(view);
    var row =
        ground.as(() -> Parts.items(grid)).stream()
            .filter(one -> one.device().equals(sensor.value()))
            .findFirst()
            .orElseThrow();
    assertThat(ground.as(() -> Parts.cells(grid, row))).contains("Soil sensor", "0%");
    ground.press(
        ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row)), "Write the link");
    var ask = ground.opened(Ask.class);
    var selects = Parts.all(ask, Select.class).toList();
    Select<LinkKind> link = selects.get(0);
    Select<UserGroup> group = selects.get(1);
    ComboBox<DeviceRow> gateway = Parts.first(ask, ComboBox.class);
    ground.run(
        () -> {
          link.setValue(LinkKind.LORA);
          group.setValue(UserGroup.PROPERTY);
        });
    ground.press(ask, "Save");
    assertThat(ground.as(() -> ground.networks.link(sensor))).as("LoRa needs one").isEmpty();
    ground.run(
        () -> gateway.setValue(gateway.getListDataView().getItems().findFirst().orElseThrow()));
    ground.press(ask, "Save");
    assertThat(ground.as(() -> ground.networks.link(sensor)).map(LinkDraft::link))
        .contains(LinkKind.LORA);
    assertThat(Parts.words(view)).contains("LoRa", "Property company");
  }

  @Test
  void whoMayNotWriteSeesNoButtonForIt() {
    device("soil-sensor");
    ground.of(ground.member("devices:read"));
    var grid = list(networks());
    assertThat(grid.getColumns()).hasSize(7);
  }
}
