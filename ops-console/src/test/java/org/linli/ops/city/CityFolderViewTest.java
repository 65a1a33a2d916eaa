package org.linli.ops.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.cityfolder.boundary.CityFolders;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.messages.Messages;
import org.linli.ops.Lines;

class CityFolderViewTest {

  private static final Path EXAMPLE = Path.of("../docs/example-city");

  @TempDir Path place;

  private final Window window = Window.english().of(Callers.of(Tier.PLATFORM, "ops:read"));

  @AfterEach
  void asDelivered() {
    hold("");
    Messages.otherwise(Map.of());
    OfficialDays.delivered().hold();
    window.close();
  }

  private static void hold(String folder) {
    CityFolder.begin(folder, "");
  }

  private CityFolderView view() {
    return window.show(new CityFolderView(new CityFolders()));
  }

  /** All cells of all lists of the view. */
  @SuppressWarnings("unchecked")
  private static String cells(CityFolderView view) {
    var text = new StringBuilder();
    Parts.all(view, Lines.class)
        .forEach(
            list ->
                Parts.items((Lines<Object>) list)
                    .forEach(item -> text.append(Parts.cells((Lines<Object>) list, item))));
    return text.toString();
  }

  @Test
  void whatHoldsIsToldWithItsSourceAndFiles() {
    hold(EXAMPLE.toString());
    assertThat(cells(view()))
        .contains(
            EXAMPLE.toString(),
            "Yunze",
            "zh-CN, en · first zh-CN",
            "Government cloud of Yunze",
            "s3://yunze-backup",
            "#8a2f1d · #ff9c86",
            "calendar/2028.yaml",
            "emblem.svg");
  }

  @Test
  void aFaultyFolderIsToldFaultByFault() throws IOException {
    Files.writeString(place.resolve("city.yaml"), "name: x\n");
    hold(place.toString());
    var view = view();
    assertThat(Parts.words(view)).contains("nothing of it is in force");
    assertThat(cells(view))
        .contains("city.yaml:1: not in its form", "emblem.svg: the file is missing");
  }

  @Test
  void withoutAFolderTheDeliveredLookIsSaidToHold() {
    hold("");
    assertThat(Parts.words(view())).contains("LINLI_CITY_FOLDER");
  }
}
