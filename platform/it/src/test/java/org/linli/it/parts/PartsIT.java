package org.linli.it.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/**
 * The lists of parts that this build has written, held against licences and known weaknesses: what
 * {@code ./linli parts} refuses is not shipped. Whoever has a newer file of weaknesses names it by
 * {@code LINLI_WEAKNESSES}.
 */
class PartsIT {

  @Test
  void noPartIsShippedUnderAForeignLicenceOrWithAKnownWeakness() {
    var said = Installation.tool(Path.of("target/parts-home"), "parts");
    assertThat(said.output())
        .contains("io.netty:netty-codec-mqtt", "org.apache.shiro:shiro-core", "com.vaadin:")
        .contains("as of 20");
    assertThat(said.exit()).as(said.output()).isZero();
  }
}
