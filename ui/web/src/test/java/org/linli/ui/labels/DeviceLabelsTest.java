package org.linli.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.MatterQuery;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** A label on the wall, and the page that a phone shows after the scan. */
class DeviceLabelsTest {

  private final Ground ground = Ground.english();
  private UUID device;

  @BeforeEach
  void hang() {
    device = ground.community.device(ground.community.building);
    ground.community.sql(
        """
        insert into device_status (tenant_id, device_id, last_seen_at, latest)
        values (?, ?, ?, '{"smoke": [1767225600000, 2.5]}')""",
        ground.community.tenant.value(),
        device,
        Instant.now().atOffset(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private DeviceOnSpotView spot(UUID id) {
    return ground.show(
        () -> {
          var view =
              new DeviceOnSpotView(
                  ground.devices,
                  ground.models,
                  ground.checks,
                  ground.matters().events,
                  ground.matters().matters,
                  ground.community.places,
                  ground.scopes);
          view.setParameter(null, id.toString());
          return view;
        });
  }

  private List<String> verbs(DeviceOnSpotView view) {
    return Parts.all(view, Button.class).map(Button::getText).toList();
  }

  @Test
  void eachDeviceThatIsChosenHasALabelWithItsNumberAndPlace() {
    var view =
        ground.show(() -> new LabelsView(ground.devices, ground.models, ground.community.places));
    assertThat(Parts.all(view, Label.class)).isEmpty();
    ground.run(
        () ->
            Parts.all(view, TextField.class)
                .reduce((first, last) -> last)
                .orElseThrow()
                .setValue("https://linli.example.cn"));
    assertThat(Parts.all(view, Label.class).map(Parts::words))
        .anySatisfy(words -> assertThat(words).contains("detector", device.toString()));
  }

  @Test
  void theCodeLeadsToTheDevicesPageOnThePhone() {
    var row = ground.as(() -> ground.devices.get(new org.linli.devices.entity.DeviceId(device)));
    assertThat(Label.address("https://linli.example.cn/", row.row()))
        .isEqualTo("https://linli.example.cn/grid/device/" + device);
  }

  @Test
  void theAddressOfThePlatformIsWhereTheBrowserFoundIt() throws Exception {
    assertThat(LabelsView.root(URI.create("http://10.0.0.7:9080/community/labels?x=1").toURL()))
        .isEqualTo("http://10.0.0.7:9080");
  }

  @Test
  void afterTheScanThePhoneShowsWhatItIsAndWhatItSays() {
    var view = spot(device);
    assertThat(Parts.words(view)).contains("detector", "Online", "2.5", "In service");
    assertThat(verbs(view)).contains("Start the check", "Report a fault");
  }

  @Test
  void whoMayOnlyLookIsOfferedNothingElse() {
    ground.of(
        ground.community.platform.member(Tier.COMMUNITY, ground.community.tenant, "devices:read"));
    var view = spot(device);
    assertThat(verbs(view)).isEmpty();
    assertThat(Parts.words(view)).contains("detector").doesNotContain("2.5");
  }

  @Test
  void aFaultBecomesAGridEventAtTheDevicesPlace() {
    var view = spot(device);
    ground.press(view, "Report a fault");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> Parts.all(ask, Button.class).reduce((first, last) -> last).orElseThrow().click());
    var events =
        ground.as(
            () -> ground.matters().matters.list(MatterQuery.all(), PageRequest.first(50)).items());
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().title()).isEqualTo("detector: fault");
    assertThat(events.getFirst().place()).isEqualTo(ground.community.building);
    assertThat(Parts.words(view)).contains(events.getFirst().number());
    var told = ground.as(() -> ground.matters().matters.get(events.getFirst().id())).form();
    assertThat(told.fields())
        .anySatisfy(field -> assertThat(field.value()).asString().contains(device.toString()));
  }

  @Test
  void aCodeOfNoDeviceIsAnsweredAsOneOfAnother() {
    assertThatThrownBy(() -> spot(UUID.randomUUID())).isInstanceOf(NotFound.class);
    var view = spot(device);
    assertThatThrownBy(() -> ground.run(() -> view.setParameter(null, "nonsense")))
        .isInstanceOf(NotFound.class);
  }
}
