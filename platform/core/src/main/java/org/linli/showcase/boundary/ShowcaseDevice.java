package org.linli.showcase.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A device of a showcase community with its secret: one row of {@link #FILE}, which the first
 * filling hands over to whoever plays the devices.
 */
public record ShowcaseDevice(String id, String secret, String tenant, String code, String model) {

  /** Where it stands below the installation's home. */
  public static final Path FILE = Path.of("secrets", "showcase-devices.csv");

  public static final String HEADER = "device_id,secret,tenant,code,model";

  private static final int CELLS = 5;

  /** All rows of the file, in its order; none as long as it is missing. */
  public static List<ShowcaseDevice> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells.length == CELLS)
        .map(cells -> new ShowcaseDevice(cells[0], cells[1], cells[2], cells[3], cells[4]))
        .toList();
  }

  /** The device as a row of the file. */
  public List<String> row() {
    return List.of(id, secret, tenant, code, model);
  }
}
