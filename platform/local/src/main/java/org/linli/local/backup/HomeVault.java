package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import org.linli.local.Home;
import org.linli.offsite.Vault;

/** The key of an installation's copies, {@code secrets/backup.key}. */
final class HomeVault {

  private HomeVault() {}

  /** The installation's own key, made at its first use. */
  static Vault of(Home home) throws IOException {
    var file = home.secrets().resolve(Vault.KEY);
    if (!Files.exists(file)) {
      Home.write(file, Vault.fresh());
    }
    return Vault.with(file);
  }
}
