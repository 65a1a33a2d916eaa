package org.linli.cityfolder.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linli.cityfolder.entity.CityProfile;
import org.linli.cityfolder.entity.Residence;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Where the city's data live, of a folder that nobody has to have taken. */
public final class ResidenceRead {

  private ResidenceRead() {}

  /**
   * @throws PackFault {@code city.yaml} is not there, or is not in its form
   */
  public static Residence of(Path folder) {
    var file = folder.resolve(FolderReader.PROFILE);
    try (var stream = Files.newInputStream(file)) {
      return Packs.read(stream, file.toString(), CityProfile.class).residence();
    } catch (IOException e) {
      throw new PackFault(file.toString(), 0, e.getClass().getSimpleName());
    }
  }
}
