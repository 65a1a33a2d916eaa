package org.linli.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.GapState;
import org.linli.provision.entity.SpecDraft;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.SpecState;
import org.linli.provision.entity.StandardRow;
import org.linli.testing.Requirement;

/** Whether devices are of the kind that is asked for, hang right, and stand as far apart. */
class FitnessTest {

  private final ProvisionGround ground = new ProvisionGround();

  private void write(UUID device, Map<String, Double> amounts) {
    ground.as(
        () -> {
          ground.fitness.write(new DeviceId(device), new SpecDraft(amounts));
          return null;
        });
  }

  private Map<String, SpecState> states(UUID device) {
    return ground.as(() -> ground.fitness.of(new DeviceId(device))).stream()
        .collect(Collectors.toMap(SpecRow::spec, SpecRow::state));
  }

  /** What just reaches each figure of the pack. */
  private Map<String, Double> just(String model) {
    var just = new TreeMap<String, Double>();
    ground
        .models
        .get(model)
        .fit()
        .specs()
        .forEach((id, spec) -> just.put(id, spec.least() == null ? spec.most() : spec.least()));
    return just;
  }

  /** The figures of the tables, each just reached and just missed. */
  @ParameterizedTest
  @CsvSource({
    "display-wall, pixelFaults, 0.04",
    "display-wall, hottest, 39",
    "display-wall, mtbf, 9999",
    "road-camera, width, 1919",
    "road-camera, presets, 0",
    "panorama-camera, height, 1439",
    "gate-camera, colourLux, 0.002",
    "gate-camera, greyLux, 0.0002",
    "perimeter-camera, pixels, 4000000",
    "electronic-fence, records, 23",
    "fire-door, records, 9999",
    "smoke-detector, ceiling, 0",
    "smoke-detector, corner, 49",
    "smoke-detector, loudness, 79",
    "smoke-detector, lifeHours, 19999",
    "power-monitor, lifeYears, 4",
    "smart-pole, lifeYears, 24",
    "smart-pole, safetyClass, 1",
    "manhole-cover, load, 124",
    "info-screen, area, 2.9",
    "access-control, passing, 6.1",
    "thermometer, accuracy, 1.1",
    "visitor-terminal, screenWidth, 129",
    "parking-barrier, records, 9999",
    "ev-charger, heartbeat, 31",
    "gov-terminal, gap, 3.6",
    "health-hut, measures, 7",
    "vending-machine, channels, 3",
    "network-site, bandwidth, 4.9",
    "network-site, wireless, 89"
  })
  @Requirement({"001-4.2.3.E-4", "004-T3.1.2", "004-T3.2a", "004-T3.3a", "004-T4.1.2"})
  void aDeviceThatDoesNotReachItsFigureIsFlagged(String model, String spec, double missed) {
    var device = ground.serving(model, ground.gate);
    assertThat(states(device).values()).containsOnly(SpecState.UNKNOWN);
    var figures = just(model);
    write(device, figures);
    assertThat(states(device).values()).containsOnly(SpecState.MET);
    figures.put(spec, missed);
    write(device, figures);
    assertThat(states(device).get(spec)).isIn(SpecState.BELOW, SpecState.ABOVE);
    var listed =
        ground
            .as(() -> ground.fitness.specs(model, null, PageRequest.first(100)))
            .items()
            .getFirst();
    assertThat(listed.spec()).as("what fails comes first").isEqualTo(spec);
    assertThat(listed.amount()).isEqualTo(missed);
    figures.remove(spec);
    write(device, figures);
    assertThat(states(device).get(spec)).isEqualTo(SpecState.UNKNOWN);
  }

  @Test
  void onlyWhatIsAskedOfTheKindIsWrittenDown() {
    var pole = ground.serving("smart-pole", ground.road);
    assertThatThrownBy(() -> write(pole, Map.of("loudness", 90d))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new SpecDraft(Map.of("lifeYears", Double.POSITIVE_INFINITY)))
        .isInstanceOf(Invalid.class);
    var other = new ProvisionGround();
    assertThatThrownBy(() -> other.as(() -> other.fitness.of(new DeviceId(pole))))
        .isInstanceOf(NotFound.class);
    var unknown =
        ground.as(
            () -> ground.fitness.specs(null, SpecState.UNKNOWN, new PageRequest(0, 50, "smart")));
    assertThat(unknown.items()).extracting(SpecRow::device).containsOnly(pole);
    assertThat(unknown.total()).isEqualTo(2);
  }

  /** Poles stand 30 to 50 m apart; a hundred-thousandth of a degree of latitude is 1.11 m. */
  @Test
  @Requirement("004-T4.1")
  void polesThatStandTooFarOrTooNearAreFound() {
    place("smart-pole", 0);
    place("smart-pole", 40);
    place("smart-pole", 60);
    place("smart-pole", 160);
    ground.serving("smart-pole", ground.road);
    var rows =
        ground.as(() -> ground.fitness.gaps("smart-pole", null, PageRequest.first(50))).items();
    assertThat(rows)
        .extracting(GapRow::state)
        .containsExactly(
            GapState.TOO_FAR,
            GapState.TOO_NEAR,
            GapState.TOO_NEAR,
            GapState.NO_POSITION,
            GapState.FITS);
    assertThat(rows.getFirst().metres()).isEqualTo(100);
    assertThat(rows.getLast().metres()).isEqualTo(40);
    var far =
        ground.as(() -> ground.fitness.gaps(null, GapState.TOO_FAR, PageRequest.first(50))).items();
    assertThat(far).hasSize(1);
  }

  @Test
  @Requirement("004-T4.4")
  void binsStandEveryHundredMetresOfRoad() {
    place("waste-bin", 0);
    var alone = ground.as(() -> ground.fitness.gaps("waste-bin", null, PageRequest.first(9)));
    assertThat(alone.items()).extracting(GapRow::state).containsExactly(GapState.ALONE);
    place("waste-bin", 95);
    place("waste-bin", 205);
    var rows = ground.as(() -> ground.fitness.gaps("waste-bin", null, PageRequest.first(9)));
    assertThat(rows.items())
        .extracting(GapRow::state)
        .containsExactly(GapState.TOO_FAR, GapState.FITS, GapState.FITS);
    ground.note(null, "main-road", 205);
    assertThat(ground.need("waste-bin", null).missing()).isZero();
    var rules = ground.models.get("waste-bin").rules().stream().map(rule -> rule.id()).toList();
    assertThat(rules).contains("full", "smoke", "heat");
  }

  @Test
  void aDeviceWhoseFileDoesNotNameItsStandardIsFound() {
    var named = ground.serving("road-camera", ground.road);
    var silent = ground.serving("gate-camera", ground.gate);
    var wrong = ground.serving("manhole-cover", ground.road);
    ground.serving("waste-bin", ground.road);
    file(named, "GB/T 28181-2022; GA/T 1127");
    file(wrong, "GB/T 28181-2022");
    var all = ground.as(() -> ground.fitness.standards(null, PageRequest.first(9))).items();
    assertThat(all).extracting(StandardRow::device).containsExactly(silent, wrong, named);
    assertThat(all).extracting(StandardRow::met).containsExactly(false, false, true);
    var met = ground.as(() -> ground.fitness.standards(true, PageRequest.first(9)));
    assertThat(met.items()).extracting(StandardRow::device).containsExactly(named);
    var not = ground.as(() -> ground.fitness.standards(false, new PageRequest(0, 9, "gate")));
    assertThat(not.items()).extracting(StandardRow::device).containsExactly(silent);
  }

  private void file(UUID device, String standards) {
    ground.community.sql(
        "insert into device_file (tenant_id, device_id, standards, more, source, entered_at, changed_at)"
            + " values (?, ?, ?, '{}', 'x', now(), now())",
        ground.community.tenant.value(),
        device,
        standards);
  }

  private void place(String model, double metres) {
    ground.stands(ground.serving(model, ground.road), 104.06, 30.6 + metres / 111_195);
  }
}
