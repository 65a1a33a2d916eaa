package org.linli.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.linli.feeds.entity.BrokerKey;
import org.linli.feeds.entity.BrokerPass;

/**
 * What the broker knows its own by: the key of all tokens, born at the first start, and the token
 * of our own processes, written anew at each. Both are their owner's alone.
 *
 * @param key {@code secrets/pulsar.key}; whoever holds it can be anybody at the broker
 * @param token {@code secrets/pulsar.token}
 */
record PulsarSecrets(Path key, Path token) {

  private static final int KEY_BYTES = 32;

  static PulsarSecrets of(Home home) {
    var secrets =
        new PulsarSecrets(
            home.secrets().resolve("pulsar.key"), home.secrets().resolve("pulsar.token"));
    if (!Files.exists(secrets.key)) {
      var random = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(random);
      // As text, so that it passes through whatever carries secrets elsewhere.
      Home.write(secrets.key, HexFormat.of().formatHex(random));
    }
    Home.write(secrets.token, BrokerKey.in(secrets.key).token(BrokerKey.OWN, Instant.now(), null));
    return secrets;
  }

  BrokerPass pass() {
    return BrokerPass.in(token);
  }
}
