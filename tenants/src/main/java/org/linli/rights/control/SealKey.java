package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.keys.boundary.SecretFile;

/**
 * The key of the seals: {@code linli.seal.key} (hexadecimal, the same on all servers) where it is
 * configured, else the file {@code secrets/seal.key} below {@code linli.home}, made at the first
 * start and readable by its owner alone.
 */
@ApplicationScoped
public class SealKey {

  byte[] bytes() {
    var config = ConfigProvider.getConfig();
    var given = config.getOptionalValue("linli.seal.key", String.class);
    if (given.isPresent()) {
      return HexFormat.of().parseHex(given.get().strip());
    }
    var home = config.getOptionalValue("linli.home", String.class).orElse(".linli");
    return SecretFile.at(Path.of(home).resolve("secrets").resolve("seal.key"));
  }
}
