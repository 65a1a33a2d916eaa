package org.linli.cityfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.cityfolder.boundary.CityFolders;
import org.linli.cityfolder.control.Folder;
import org.linli.messages.Messages;

/** What screens and keepers are told of the folder that holds. */
class CityFolderTest {

  @TempDir Path place;

  @AfterEach
  void asDelivered() {
    hold("");
    Messages.otherwise(Map.of());
    OfficialDays.delivered().hold();
  }

  private static void hold(String folder) {
    CityFolder.begin(folder, "");
  }

  @Test
  void theSheetGivesTheCitysColoursToBothGrounds() {
    hold(Folder.EXAMPLE.toString());
    assertThat(CityFolder.sheet().orElseThrow())
        .contains("html:root { --linli-primary: #8a2f1d;")
        .contains("html[data-screen]:root { --linli-primary: #ff9c86;")
        .contains("--lumo-primary-color: #9c3420;", "rgba(156, 52, 32, 0.6)")
        .contains("url(\"emblem.svg\")");
  }

  @Test
  void withoutAFolderNothingIsTold() {
    hold("");
    assertThat(CityFolder.sheet()).isEmpty();
    assertThat(CityFolder.troubles()).isEmpty();
    assertThat(new CityFolders().standing().setting()).isEmpty();
  }

  @Test
  void aServerWithAFaultyFolderSaysWhy() throws IOException {
    hold(Folder.in(place.resolve("city")).without("city.yaml").place().toString());
    assertThat(CityFolder.troubles()).containsExactly("city.yaml: the file is missing");
    assertThat(CityFolder.inForce()).isEmpty();
    assertThat(new CityFolders().standing().faults()).hasSize(1);
  }

  @Test
  void theKeepersSeeWhatHoldsAndFromWhere() {
    hold(Folder.EXAMPLE.toString());
    var standing = new CityFolders().standing();
    assertThat(standing.inForce().orElseThrow().source()).isEqualTo(Folder.EXAMPLE);
    assertThat(standing.inForce().orElseThrow().profile().residence().region().en())
        .isEqualTo("Government cloud of Yunze");
  }
}
