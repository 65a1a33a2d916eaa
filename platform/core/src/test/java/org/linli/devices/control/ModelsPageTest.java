package org.linli.devices.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;

/** The page of the models tells what the packs say, row by row. */
class ModelsPageTest {

  private static final Path PAGE = Path.of("../../docs/models.md");

  static Stream<DeviceModel> models() {
    return new DeviceModels().all().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelStandsOnThePageWithItsRowDutyAndFigures(DeviceModel model) throws IOException {
    try (var lines = Files.lines(PAGE)) {
      assertThat(lines)
          .as(row(model))
          .anyMatch(line -> line.startsWith(begin(model)) && line.endsWith(end(model)));
    }
  }

  private static String row(DeviceModel model) {
    return begin(model) + " … " + end(model);
  }

  private static String begin(DeviceModel model) {
    return "| %s | `%s` %s | ".formatted(model.standard(), model.model(), model.name().zh());
  }

  private static String end(DeviceModel model) {
    var figures = String.join(", ", model.fit().specs().keySet());
    return "| %s | %s | %s |"
        .formatted(
            model.mandatory() ? "●" : "○",
            model.oldCompoundRequired() ? "★" : "",
            figures.isEmpty() ? "—" : figures);
  }
}
