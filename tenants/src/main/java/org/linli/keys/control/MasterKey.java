package org.linli.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.keys.boundary.SecretFile;
import org.linli.keys.entity.Suite;

/**
 * The uppermost key, which wraps all others: {@code linli.master.key} (64 hexadecimal digits, the
 * same on all servers) where it is configured, else the file {@code secrets/master.key} below
 * {@code linli.home}, made at the first start and readable by its owner alone. Beside it {@code
 * linli.crypto.suite}: {@code SM} (the default) or {@code INTERNATIONAL} for keys made from now on.
 */
@ApplicationScoped
public class MasterKey {

  byte[] bytes() {
    var config = ConfigProvider.getConfig();
    var given = config.getOptionalValue("linli.master.key", String.class);
    if (given.isPresent()) {
      return HexFormat.of().parseHex(given.get().strip());
    }
    var home = config.getOptionalValue("linli.home", String.class).orElse(".linli");
    return SecretFile.at(Path.of(home).resolve("secrets").resolve("master.key"));
  }

  Suite suite() {
    return ConfigProvider.getConfig()
        .getOptionalValue("linli.crypto.suite", Suite.class)
        .orElse(Suite.SM);
  }
}
